"""Every figure in running text, with its span, kind and sentence: text in, figures out."""

from checker.values.scan.figure import Figure, Kind
from checker.values.scan.figures import scan_figures
from checker.values.scan.sentences import sentences

__all__ = ["Figure", "Kind", "scan_figures", "sentences"]
