"""The pages: their files, in the order a meeting takes them, and their titles."""

PAGES = {
    "overview": "Overview",
    "budgets": "Budgets & effects",
    "compare": "Compare options",
    "robustness": "Robustness",
    "allocate": "Allocate",
    "evidence": "Evidence",
    "present": "Present",
}
HOME, STAGE = "overview", "present"
LINK = "s"  # parameter of an address that carries the scenario


def file(page: str) -> str:
    """Path of a page's file, from the script that runs it."""
    return f"../pages/{page}.py"


def addresses() -> dict[str, str]:
    """Titles by the address of their page, below that of the app; the first has none."""
    return {"" if name == HOME else name: title for name, title in PAGES.items()}
