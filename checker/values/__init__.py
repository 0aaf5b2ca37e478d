"""What a statement can say: text in, readings out. Nothing here knows of YAML, claims or files."""
