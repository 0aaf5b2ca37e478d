"""Findings become reports: one file per format, each `pieces(report) -> Iterator[str]`, none of them knows another."""
