"""Findings become reports: one file per format, each `render(report) -> str`, none of them knows another."""
