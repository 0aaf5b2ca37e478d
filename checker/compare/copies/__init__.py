"""Copied articles: sources whose texts are plainly one text, whatever the record says of it."""
