"""`factlint draft`: from an article to a claims document that a person completes."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker import app
from checker.authoring.articles.article import UnreadArticle
from checker.authoring.articles.reading import Opened, open_article, read_bytes
from checker.authoring.draft.drafting import draft as draft_claims
from checker.authoring.draft.wish import Wish
from checker.cli.kinds import project_flags
from checker.cli.streams import print_error, print_note, print_out
from checker.errors import FactlintError, InputError, UsageError
from checker.files import SOURCE_LIMIT

if TYPE_CHECKING:
    from checker.authoring.draft.wish import Drafted
    from checker.authoring.language_model.endpoint import Endpoint

_HELP = """Write a claims document for an article, to be completed by hand.

ARTICLE is a text file, Markdown, a web page (.html), a PDF file or a Word document (.docx). Of each figure and date in it there is one
claim: its value in the article's own words, a quote that is found in the text, a subject and a property where the project's vocabulary
and the sentence tell them, and TODO where a person has to. `factlint check` lists what is to be done. Figures are read in the
language that the file names, else in the one that it is clearly written in; the draft says which, where that is not English.

With --llm a language model is asked first, over the chat-completions API that most providers speak: FACTLINT_LLM_BASE_URL,
FACTLINT_LLM_MODEL and FACTLINT_LLM_API_KEY say where, which and with what key. The article goes to that server. Nothing that it
answers is trusted: what the article does not bear out is left out, and told.

The text of an article that is no text file, or lies elsewhere, is written into the sources folder. Nothing that is there is
overwritten."""
_MOST_LISTED = 20
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


@click.command(help=_HELP)
@click.argument("articles", nargs=-1, metavar="ARTICLE…")
@click.option("--stdin", "from_stdin", is_flag=True, help="Read a text from standard input; --name says what to call it.")
@click.option("--name", metavar="NAME", help="What to call the article's files, in place of its own name.")
@click.option("--language", metavar="TAG", help="The article's language, where its file or its words tell another or none: de, fr-CH.")
@click.option("--update", is_flag=True, help="Add to the article's document the figures that it lacks; all else stays byte for byte.")
@click.option("--vocabulary", is_flag=True, help="Propose properties and units that the vocabulary lacks, in the same document.")
@click.option("-o", "--output", metavar="FILE", help="Write the claims to this file of the project.")
@click.option("--dry-run", is_flag=True, help="Print the document and write nothing.")
@click.option("--llm", is_flag=True, help="Ask a language model first; the environment says which.")
@click.option("--llm-url", metavar="URL", help="Where it is asked, in place of FACTLINT_LLM_BASE_URL.")
@click.option("--llm-model", metavar="NAME", help="Which one, in place of FACTLINT_LLM_MODEL.")
@click.option("--llm-timeout", type=click.FloatRange(1, 3600), default=180, metavar="SECONDS", help="How long one answer may take.")
@click.option("--project", type=click.Path(), default=".", metavar="PATH", help="The project (default: the nearest one upward).")
@project_flags
def draft(articles: tuple[str, ...], **flags: Any) -> int:
    _check(articles, flags)
    request = app.Request(
        path=Path(flags["project"]), config=Path(flags["config"]) if flags["config"] else None, isolated=flags["isolated"]
    )
    endpoint = _endpoint(flags) if flags["llm"] else None
    wish = Wish(
        request, flags["name"], flags["output"], flags["language"], flags["update"], flags["dry_run"], flags["vocabulary"], endpoint
    )
    failed = 0
    for article in articles or ("-",):
        try:
            opened = open_article(article) if articles else Opened(*_stdin())
            _tell(draft_claims(article if articles else f"{flags['name']}.txt", opened, wish), wish)
        except FactlintError as error:
            print_error(str(error))
            failed += 1
    return 2 if failed else 0


def _check(articles: tuple[str, ...], flags: dict[str, Any]) -> None:
    if flags["from_stdin"] and articles:
        raise UsageError("--stdin reads the one article from standard input: name no other")
    if flags["from_stdin"] and not flags["name"]:
        raise UsageError("--stdin: say what the article is to be called, --name harbour-opening")
    if not articles and not flags["from_stdin"]:
        raise UsageError("name an article: factlint draft seeds/article.txt")
    if flags["language"] and not _TAG.fullmatch(flags["language"]):
        raise UsageError(f"--language {flags['language']} is no tag of a language: write one like de, fr-CH or vi")
    if flags["vocabulary"] and flags["update"]:
        raise UsageError("--vocabulary proposes words for a new document, and --update adds to one that is there")
    for flag in ("llm_url", "llm_model"):
        if flags[flag] and not flags["llm"]:
            raise UsageError(f"--{flag.replace('_', '-')} says how to ask a language model: add --llm")
    for flag in ("name", "output"):
        if flags[flag] and len(articles) > 1:
            raise UsageError(f"--{flag} is for one article, and {len(articles)} are named")


def _endpoint(flags: dict[str, Any]) -> Endpoint:
    import os

    from checker.authoring.language_model.endpoint import endpoint_of

    endpoint = endpoint_of(os.environ, flags["llm_url"], flags["llm_model"], flags["llm_timeout"])
    if endpoint.is_open:
        print_note(f"note: the key goes to {endpoint.host} unencrypted; its address begins with http, not https")
    return endpoint


def _stdin() -> tuple[bytes, str, Any]:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    try:
        data = sys.stdin.buffer.read(SOURCE_LIMIT + 1)
        if len(data) > SOURCE_LIMIT:
            raise InputError(f"standard input: larger than {SOURCE_LIMIT:,} bytes")
        return data, "plain", read_bytes(data, "plain")
    except (OSError, ValueError) as error:
        raise InputError(f"standard input cannot be read: {error}") from error
    except UnreadArticle as error:
        raise InputError(f"standard input: {error}") from error


def _tell(done: Drafted, wish: Wish) -> None:
    """What was written, and what was left out and why, on standard error; the document itself only where nothing is written."""
    for note in done.notes:
        print_note(f"note: {note}")
    for line in done.dropped[:_MOST_LISTED]:
        print_note(f"left out {line}")
    if len(done.dropped) > _MOST_LISTED:
        print_note(f"left out {len(done.dropped) - _MOST_LISTED:,} more")
    if wish.dry_run:
        print_out(done.data.decode("utf-8-sig"))
        return
    if done.wrote_text:
        print_note(f"wrote {done.text}: the article's text")
    count = "1 claim" if done.claims == 1 else f"{done.claims:,} claims"
    if not done.claims:
        print_note(f"{done.document}: {'nothing new' if wish.update else 'no figures found in the article; its source is recorded'}")
        return
    left = (
        f"{done.to_do:,} to be completed: factlint check lists them" if done.to_do else "none of them leaves anything open: read them once"
    )
    print_note(f"{'added to' if wish.update else 'wrote'} {done.document}: {count}, {left}")
