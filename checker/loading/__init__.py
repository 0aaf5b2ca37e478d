"""Files to model and mistakes: nothing here judges what a claim says."""

from checker.loading.project import load_project

__all__ = ["load_project"]
