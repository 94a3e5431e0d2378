"""What `make bench` measures: speed as ratios within one run, and memory."""
