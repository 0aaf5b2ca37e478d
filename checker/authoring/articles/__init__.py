"""Articles of every kind as plain text whose figures are exactly those of the document, with what the file says of itself."""
