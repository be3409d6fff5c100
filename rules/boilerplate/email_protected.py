"""What stands where an e-mail address was hidden from machines."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy

_LINE = lazy(
    r"\W*(?:(?:e-?mail|contact|write to|kontakt|correo|courriel)\W{1,3})?\[?email.protected\]?"
    r"(?:\([^()\s]*email-protection[^()\s]*\))?\W*"
)
_BRACKET = lazy(r"(?<!\S)\[email.protected\](?![^\s.,;:!?)»”])")
_LONGEST = 200
_SENTENCES = lazy(
    r"this e-?mail address is being protected from spam ?bots\.? ?(?:,? ?you need javascript enabled to view it\.?)?"
    r"|diese e-mail-adresse ist vor spambots geschützt!? ?(?:zur anzeige muss javascript eingeschaltet sein[!.]?)?"
    r"|cette adresse e-mail est protégée contre les robots spammeurs\.? ?(?:vous devez activer le javascript pour "
    r"la visualiser\.?)?"
    r"|esta dirección de correo electrónico está (?:siendo protegida|protegida) contra los robots de spam\.? ?"
    r"(?:necesita tener javascript habilitado para poder verlo\.?)?"
    r"|questo indirizzo e?-?mail è protetto dagli spambots?\.? ?(?:è necessario abilitare javascript per vederlo\.?)?"
    r"|este endereço de e?-?mail está (?:sendo )?protegido (?:contra|de) (?:piratas|spambots)\.? ?"
    r"(?:(?:você deve habilitar o|necessita ativar o) javascript para (?:visualizá-lo|o visualizar)\.?)?"
    r"|dit e-mailadres wordt beveiligd tegen spambots\.? ?(?:javascript dient ingeschakeld te zijn om het te "
    r"bekijken\.?)?"
    r"|ten adres pocztowy jest chroniony przed spamowaniem\.? ?(?:aby go zobaczyć,? konieczne jest włączenie (?:w "
    r"przeglądarce )?(?:obsługi )?javascript\.?)?"
    r"|tato e-mailov[áa] adresa je chráněna před spamboty\.? ?(?:pro její zobrazení musíte mít povolen javascript\.?)?"
    r"|(?:адрес электронной почты|этот адрес электронной почты) защищ[её]н от спам-ботов\.? ?"
    r"(?:для просмотра адреса в (?:вашем )?браузере должен быть включ[её]н javascript\.?"
    r"|у вас должен быть включ[её]н javascript для просмотра\.?)?"
    r"|(?:електронна адреса|ця електронна адреса) захищена від спам-ботів\.? ?(?:вам потрібно увімкнути javascript, "
    r"щоб побачити її\.?)?"
    r"|e-?postadressen är skyddad från spambots\.? ?|denne e-?mail ?adresse (?:er beskyttet|bliver beskyttet) mod "
    r"spambots\.? ?|denne e-?postadressen er beskyttet mot spambots\.? ?|sähköpostiosoite on suojattu "
    r"spamboteilta\.? ?"
    r"|αυτή η διεύθυνση ηλεκτρονικού ταχυδρομείου προστατεύεται από τουσ αυτοματισμούσ αποστολέων ανεπιθύμητων "
    r"μηνυμάτων\.? ?|bu e-?posta adresi spam ?botlara? karşı korumalidir\.? ?"
    r"|هذا البريد الإلكتروني محمي من المتطفلين\.? ?|כתובת דואר אלקטרוני זו מוגנת מפני רובוטים\.? ?"
    r"|این آدرس ایمیل توسط spambots حفاظت می شود\.? ?|यह ईमेल पता spambots से संरक्षित किया जा रहा है\.? ?"
    r"|এই ইমেইল ঠিকানাটি spambots থেকে রক্ষা করা হচ্ছে\.? ?|(?:该|此)邮件地址已受(?:到反)?垃圾邮件(?:插件)?保护。? ?"
    r"|這個 email 地址已經被防止灌水惡意程式保護。? ?|このメールアドレスはスパムボットから保護されています。? ?"
    r"|이 이메일 주소가 스팸봇으로부터 보호됩니다\.? ?|alamat email ini dilindungi dari robot spam\.? ?"
    r"|địa chỉ email này đang được bảo vệ từ spambots\.? ?|ez az e-mail-? ?cím a szpemrobotok elleni védelem alatt "
    r"áll\.? ?|această adresă de e-?mail este protejată contra spambots\.? ?"
)


class EmailProtected(Rule):
    """What stands where an e-mail address was hidden: '[email protected]', 'protected from spambots'.

    The address is gone for good; what is left says the same on every site that uses the
    same service. The sentence goes, wherever it stands; the bracket is only reported:
    on a line of its own it may be an item of a list of addresses, and within a sentence it
    stands for a word, without which the sentence has a hole.
    """

    message = "text in place of an e-mail address"
    triggers = (
        *("email protected", "email\xa0protected", "spam", "спам", "垃圾", "灌水", "スパム", "스팸", "ανεπιθύμητων"),
        *("szpem", "متطفلين", "רובוטים"),
    )
    examples = (
        Example(bad="The vote is on Monday.\n\n[email protected]\n"),
        Example(
            bad="The vote is on Monday. This email address is being protected from spambots. You need JavaScript "
            "enabled to view it.\n",
            good="The vote is on Monday.\n",
        ),
        Example(
            bad="Die Wahl ist am Montag.\n\nDiese E-Mail-Adresse ist vor Spambots geschützt! Zur Anzeige muss "
            "JavaScript eingeschaltet sein!\n",
            good="Die Wahl ist am Montag.\n",
        ),
        Example(
            bad="Голосование в понедельник.\n\nАдрес электронной почты защищен от спам-ботов.\n",
            good="Голосование в понедельник.\n",
        ),
        Example(bad="Send your questions to [email protected] before Monday."),
        Example(good="Her e-mail address is being protected by a filter against spam, she said."),
        Example(good="('sandy', '[email protected]')"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that is such a bracket, and each such sentence with the space before it."""
        for line in self.suspects(document):
            text = document.folded[line.start : line.end]
            if "protected]" in text and _is_bracket(text):
                yield self.finding(line.start, line.end)
                continue
            for match in _BRACKET.finditer(text):
                yield self.finding(line.start + match.start(), line.start + match.end())
            for match in _SENTENCES.finditer(text):
                start, end = match.span()
                kept = text[:start].rstrip()
                start = len(kept)
                end = (
                    end if kept and end < len(text) and not text[end - 1 : end].isspace() else len(text[:end].rstrip())
                )
                yield self.finding(line.start + start, line.start + end, "")


def _is_bracket(text: str) -> bool:
    """Whether the line is such a bracket and no piece of code."""
    return len(text) < _LONGEST and not any(char in text for char in "'\"=`") and _LINE.fullmatch(text) is not None
