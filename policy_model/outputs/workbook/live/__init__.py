"""The sheet that recomputes: weights in, scores, points, ranks and leader out, by formulas."""
