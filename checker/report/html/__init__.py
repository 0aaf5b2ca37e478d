"""A report to read: one file for a browser, without anything from elsewhere.

Styles and the one script stand in the file and are allowed by their digests; the
content policy allows nothing else. All that comes from data is text that
jinja2 escapes; links lead to places in the file, or to an article's own
address where that is one of the web.
"""

from checker.report.html.render import pieces

__all__ = ["pieces"]
