"""A sentence that begins with a small letter."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.lazy import lazy
from lint.prose import ordinary

# Words that begin sentences, and that hardly follow an abbreviation.
_WORDS = {
    "en": "the this these it he she they we you there but however if when my your our",
    "de": "der die das es er sie wir ich aber wenn dann ein eine",
    "es": "el la los las es en pero si no un una",
    "fr": "le la les il elle on ce cette mais si un une nous vous je",
    "it": "il la lo gli le è ma se un una non",
    "nl": "de het een dit dat er ik je we ze maar als",
    "pl": "to w nie jest ale na jeśli",
    "pt": "o a os as é mas se um uma não ele ela",
    "ru": "в это не он она они мы но если",
    "uk": "в у це не він вона вони ми але якщо",
}
_ALL = frozenset(word for words in _WORDS.values() for word in words.split())
_SMALL = "a-zß-öø-ÿąćęłńóśźżа-яёіїєґ"
# A pattern that begins with two literals is searched at the speed of memory.
_GATE = lazy(rf"\. (?=[{_SMALL}])(?<=[{_SMALL}]{{3}}\. )([{_SMALL}]+) ")
# What ends in a full stop and no sentence with it.
_ABBREVIATED = frozenset(
    """abb abbr abs acc add adj adv allg alt anm anon approx appt apt art auf aug ausg ave avg bef betr biol bld
    bldg blvd bros bspw bzgl bzw cap cat cca cert cet cfr chap circ cit comp conf cont coord corp corr ctr dec
    def dept deriv det dev dial diesbzgl dist div doc doct dot dott dtsch ecc edn eds einschl eng engl entspr
    esp est etc etw europ evtl excl exp ext feat feb fem fig figs fin fon franz freq gal geb geg gegr gem gen
    ges gesch gest ggf godz govt grad griech hab hist hon horiz hosp hrs ill illus impl inc incl ind inf inkl
    insg inst int intl iss itd itp jan jap jew jhd journ jul jun kap kat kath kcal kfz kgl klin konst kult lat
    lbs lect leg lfd lib lit llc ltd mar masc math max mech med meg met min mind mio misc mkt mld mlle mme mod
    mrd mrs msgr mtg nast nat neg nom nos nov num obj obs occ oct okt opt orig osob par part pers pkt pos poss
    pot pow poz prec pref prep pres prev prob proc prof prop prov pub publ qty rec red ref refs reg rel rep resp
    rev rom russ sch sci sec secs sek sen sep sept ser sing sog spec spez srl std stk str subj subst suppl sygn
    syn szer tab tbsp tech tel temp temps tgl theor tsp tys tzn tzw ult univ urspr usf usw var verb verh vers
    vert vgl vol vols vom vor vorm wiss woj wys zit zob zus zzgl вул див млн млрд напр обл просп проц руб стр
    тыс""".split()  # noqa: SIM905
)
_START = lazy(r"[.!?](?<=[^\W\d_]{2}.) +[^\W\d_]")
_LAST = lazy(r"(?:^|[\s(\"“„«])([^\W\d_][^\W\d_’'-]{2,})\Z")
_REACH = 40
_LEAST, _MOST_SHARE = 8, 0.1


class CaseError(Rule):
    """A sentence that begins with a small letter, in a text that begins them with capitals.

    It was typed in haste or put together from two; what a writer does throughout, or all
    over a line, is a style. Words after an abbreviation and in code are no beginnings.
    """

    message = "the sentence begins with a small letter: {word!r}"
    severity = Severity.WARNING
    languages = frozenset(_WORDS)
    examples = (
        Example(
            bad="The ferry was late. It was full as well. We saw the island and it is green. There were sheep on it. "
            "The rain came in. The sea was cold and it was to be so. Nobody spoke. The way back was long and it was "
            "late. That is all. the harbour was dark."
        ),
        Example(
            bad="Die Fähre kam spät. Es war auch kalt. Wir sahen die Insel. Auf ihr sind Schafe. Der Regen kam. Es war "
            "nicht schön. Die Leute sind in das Haus gegangen. Niemand sprach. Der Weg war lang und kalt. Es war zu "
            "spät. der Hafen war dunkel."
        ),
        Example(
            good="the ferry was late. it was full as well. we saw the island. it is green. there were sheep on it. "
            "the rain came. it was cold. nobody spoke. the way back was long. the harbour was dark when we came in."
        ),
        Example(
            good="The ferry was late. It was full as well. We saw the island. It is green. There were sheep on it. "
            "The rain came. It was cold. Nobody spoke. The way back was long. We had tea, cake, etc. the day before."
        ),
        Example(good="The form of the call is run. the second word is its name, and it is what the tool looks for."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such word, where nine of ten sentences begin right."""
        hits = [one for one in _GATE.finditer(document.text) if one[1] in _ALL and _ends(document.text, one.start())]
        words = _WORDS.get(document.tongue or "", "").split() if hits else []
        starts = [(match.start(1), match[1]) for match in hits if match[1] in words]
        if not starts:
            return
        found = [match[0] for match in _START.finditer(document.text)]
        small = sum(one[-1].islower() for one in found)
        if len(found) - small < _LEAST or small > max(1, _MOST_SHARE * len(found)):
            return
        ordinary_lines: dict[Line, bool] = {}
        for at, word in starts:
            line = document.line_at(at)
            if line not in ordinary_lines:
                ordinary_lines[line] = ordinary(line) and line.text.lstrip()[:1].isupper()
            if ordinary_lines[line]:
                yield self.finding(at, at + len(word), message=self.message.format(word=word))


def _ends(text: str, at: int) -> bool:
    """Whether the full stop at `text[at]` ends a sentence: behind a word in small letters that is no abbreviation."""
    last = _LAST.search(text[max(0, at - _REACH) : at])
    return last is not None and last[1].islower() and last[1] not in _ABBREVIATED
