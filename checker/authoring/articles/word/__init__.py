"""Word documents as plain text: the package's parts, each read within bounds, and the runs of its paragraphs."""

from checker.authoring.articles.word.document import read_word

__all__ = ["read_word"]
