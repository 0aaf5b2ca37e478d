"""The language of an article that does not name it, by the small words that every sentence needs."""

from __future__ import annotations

import re
import unicodedata

from checker.authoring.articles.article import words

_READ = {
    "en": "the of and to is was for with that by from were has have been which it its are this",
    "de": "der die das und den von zu mit ist im dem ein eine einer nicht auf sich für wurde wurden nach bei aus als auch sind",
    "fr": "le les du et dans est une pour qui sur par au aux avec ont été cette ce il elle sont plus ses la en que se à était depuis selon",
    "es": "el la los las del y en que una con fue para es por su más según al lo se como está han sus",
    "vi": "và của là có được trong các những với không cho này đã người tại từ một khi đến năm",
}
"""Languages whose values are read."""
_OTHER = {
    "it": "il di gli della dei delle nel alla che per sono è stato anche più",
    "pt": "os do dos da das em uma não com foi foram ao à pela pelo são mais",
    "nl": "het een van en niet op te zijn dat met voor door werd worden ook bij aan",
    "da": "og et til af på med som ikke er blev har",
    "sv": "och ett av på som inte är att blev har",
    "ca": "els i amb per va ha han estat és dels als més segons",
    "ro": "și în cu pe care din sau au fost mai pentru",
    "pl": "i w z na do się nie jest że od po przez oraz są był",
}
"""Languages that share small words with these: here the words that they do not share."""
_SMALL = {language: words(text) for language, text in (_READ | _OTHER).items()}
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000
"""Characters."""
_ENOUGH = 4
"""Different words that tell a language, and times that they must stand there for each time that another's do."""
_CLEARLY = 2


def language_of(text: str) -> str | None:
    """`de`, `fr`, `es` or `vi`, where the text is clearly written in it; None for English, and where it is unsure."""
    found = _WORD.findall(unicodedata.normalize("NFC", text[:_LOOKED_AT]).casefold())
    counts = sorted(((sum(word in small for word in found), language) for language, small in _SMALL.items()), reverse=True)
    (most, language), (next_most, _) = counts[:2]
    is_clear = most >= _CLEARLY * next_most and len(_SMALL[language].intersection(found)) >= _ENOUGH
    return language if is_clear and language in _READ and language != "en" else None
