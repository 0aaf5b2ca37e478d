"""Web pages as plain text: tags, what is shown of them, which part is the article, and what its head says of it."""

from checker.authoring.articles.html.page import read_html

__all__ = ["read_html"]
