"""Currencies: ISO 4217 codes, and the signs and English names that news uses."""

from __future__ import annotations

_ISO = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE
CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES
KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC ETH DEM FRF ITL ESP NLG BEF ATS GRD IEP
"""
CODES = frozenset(_ISO.split())

SIGNS = {
    "$": "USD AUD CAD NZD SGD HKD TWD MXN ARS CLP COP UYU FJD JMD BBD BSD BZD TTD LRD NAD GYD BMD BND KYD XCD SRD SBD CUP DOP",
    "€": "EUR",
    "£": "GBP EGP FKP GIP SHP LBP SYP SDG SSP",
    "¥": "JPY CNY",
    "￥": "JPY CNY",
    "₫": "VND",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW KPW",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP CUP",
    "₪": "ILS",
    "₡": "CRC",
    "₲": "PYG",
    "₵": "GHS",
    "₸": "KZT",
    "₭": "LAK",
    "₮": "MNT",
    "฿": "THB",
    "₿": "BTC",
    "₨": "INR PKR LKR NPR MUR SCR",
    "₼": "AZN",
    "₾": "GEL",
    "֏": "AMD",
    "៛": "KHR",
    "₣": "CHF FRF",
}
"""Sign: the codes that it may stand for, the likeliest first."""

PREFIXED = {
    "us": "USD",
    "usd": "USD",
    "u . s .": "USD",
    "a": "AUD",
    "au": "AUD",
    "aud": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "cdn": "CAD",
    "nz": "NZD",
    "s": "SGD",
    "sg": "SGD",
    "hk": "HKD",
    "nt": "TWD",
    "mx": "MXN",
    "r": "BRL",
    "ar": "ARS",
    "cl": "CLP",
    "col": "COP",
    "j": "JMD",
    "tt": "TTD",
    "bds": "BBD",
    "b": "BND",
    "fj": "FJD",
    "z": "ZWL",
    "ec": "XCD",
}
"""What stands before a `$` and says whose it is: US$, A$, R$."""

BEFORE = {
    "rs": "INR PKR LKR NPR MUR SCR",
    "re": "INR",
    "rm": "MYR",
    "rp": "IDR",
    "kr": "SEK NOK DKK ISK",
    "fr": "CHF",
    "sfr": "CHF",
    "ksh": "KES",
    "tsh": "TZS",
    "ush": "UGX",
    "php": "PHP",
    "rmb": "CNY",
    "zł": "PLN",
    "kč": "CZK",
    "ft": "HUF",
    "lei": "RON",
    "lek": "ALL",
    "đ": "VND",
    "cfa": "XOF XAF",
}
"""Abbreviations that stand before or after the figure."""

LETTERS = {"P": "PHP BWP", "R": "ZAR", "N": "NGN", "K": "ZMW PGK", "Q": "GTQ", "L": "HNL"}
"""Letters that are a currency right before a sum: `P412 million`, `R1,200`; `R412` is the name of something."""

NAMES = {
    "dollar": SIGNS["$"],
    "us dollar": "USD",
    "u . s . dollar": "USD",
    "american dollar": "USD",
    "australian dollar": "AUD",
    "canadian dollar": "CAD",
    "singapore dollar": "SGD",
    "hong kong dollar": "HKD",
    "new zealand dollar": "NZD",
    "taiwan dollar": "TWD",
    "buck": "USD",
    "greenback": "USD",
    "euro": "EUR",
    "pound": SIGNS["£"],
    "pound sterling": "GBP",
    "pounds sterling": "GBP",
    "sterling": "GBP",
    "british pound": "GBP",
    "egyptian pound": "EGP",
    "yen": "JPY",
    "japanese yen": "JPY",
    "yuan": "CNY",
    "chinese yuan": "CNY",
    "renminbi": "CNY",
    "dong": "VND",
    "vietnamese dong": "VND",
    "đồng": "VND",
    "rupee": "INR PKR LKR NPR MUR SCR",
    "indian rupee": "INR",
    "pakistani rupee": "PKR",
    "won": "KRW KPW",
    "south korean won": "KRW",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "peso": "PHP MXN ARS CLP COP CUP UYU DOP",
    "mexican peso": "MXN",
    "philippine peso": "PHP",
    "real": "BRL",
    "reais": "BRL",
    "rouble": "RUB",
    "ruble": "RUB",
    "hryvnia": "UAH",
    "lira": "TRY ITL",
    "turkish lira": "TRY",
    "rand": "ZAR",
    "naira": "NGN",
    "cedi": "GHS",
    "krona": "SEK ISK",
    "kronor": "SEK",
    "krone": "NOK DKK",
    "kroner": "NOK DKK",
    "zloty": "PLN",
    "złoty": "PLN",
    "forint": "HUF",
    "koruna": "CZK",
    "shekel": "ILS",
    "riyal": "SAR QAR YER",
    "dirham": "AED MAD",
    "dinar": "KWD BHD JOD IQD RSD TND DZD LYD",
    "kip": "LAK",
    "riel": "KHR",
    "kyat": "MMK",
    "taka": "BDT",
    "franc": "CHF XOF XAF FRF",
    "swiss franc": "CHF",
    "cfa franc": "XOF XAF",
    "bitcoin": "BTC",
    "deutschmark": "DEM",
}
"""Names in the singular; plurals in -s are added."""

HUNDREDTHS = {
    "cent": SIGNS["$"] + " EUR",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
    "eurocent": "EUR",
    "euro cent": "EUR",
    "paisa": "INR PKR",
    "centavo": "MXN PHP BRL",
    "kopeck": "RUB UAH",
}
"""Hundredths of a currency."""

HUNDREDTH_SIGNS = {"p": "GBP", "c": SIGNS["$"] + " EUR", "¢": SIGNS["$"], "ct": "EUR"}
"""What is written on a figure: 12.6p, 50¢."""
