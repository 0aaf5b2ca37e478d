"""What the documents themselves must be."""
