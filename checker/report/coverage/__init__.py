"""How much of the articles is recorded, in print: the articles with their figures marked, a table, a list, JSON."""
