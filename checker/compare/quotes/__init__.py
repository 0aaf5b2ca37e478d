"""The quotes of claims, looked up in their sources: found or not, cut or not, and whether the value can be read in them."""

from checker.compare.quotes.checks import QuoteCheck, Quotes, check_all, check_quotes

__all__ = ["QuoteCheck", "Quotes", "check_all", "check_quotes"]
