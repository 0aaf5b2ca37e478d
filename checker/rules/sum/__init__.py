"""What adds up: parts and wholes, sums and shares."""
