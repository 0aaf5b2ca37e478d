"""How much of an article is recorded."""
