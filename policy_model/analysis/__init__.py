"""What is asked of the model: comparison, uncertainty, disagreement, coverage."""
