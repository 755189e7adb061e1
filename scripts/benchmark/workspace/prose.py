"""Sentences put together from words, in the language of a document."""

from . import words

ENGLISH = [
    "The {actor} {action} {circumstance}, and {outcome}.",
    "When the {actor} {action}, {outcome}.",
    "{part!c} keeps the {entity} {quality}, because {reason}.",
    "As long as {part} answers, {outcome}; otherwise the {entity} stays as it was.",
    "We measured {measure} with {part}, which is enough since {reason}.",
    "Nobody has to know {part}: the {actor} only sees that {outcome}.",
    "Before the {actor} {action}, `{code}` is read once and kept for the request.",
    "It has to work {circumstance} as well, since {reason}.",
    "A {entity} that is older than {measure} is left alone.",
    "The {actor} may do this again at any time: {outcome}.",
    "What the {actor} sees and what `{code}` holds must agree, also {circumstance}.",
    "{part!c} and {part2} are **not** changed together, so that the {entity} stays {quality}.",
    "Until then {reason}, and the {actor} waits for {measure}.",
    "If {part} fails while the {actor} {action}, the {entity} is tried again within {measure}.",
    "See how `{code}` does it; the same holds {circumstance}.",
]
PORTUGUESE = [
    "Quando o cliente confirma o pedido, o registo fica guardado e {outcome}.",
    "A equipa de apoio consulta «{entity}» sem pedir ajuda, mesmo ao fim do mês.",
    "O sistema recusa a alteração, explica o motivo e não perde o que já foi escrito.",
    "Cada entrada de `{code}` mostra quem decidiu, quando decidiu e porquê.",
    "Se a ligação falhar, a operação é repetida até três vezes no prazo de {number} minutos.",
    "O relatório de {number} linhas abre em menos de dois segundos no telemóvel.",
    "Nenhuma pessoa precisa de conhecer a base de dados para corrigir um endereço.",
    "A conferência diária compara os valores com o livro de contas e assinala {number} diferenças no máximo.",
    "As regras valem também para contas encerradas, durante {number} dias.",
]
JAPANESE = [
    "担当者が一覧を開くと、{number}件までの{entity}が新しい順に表示される。",
    "変更は一秒以内に反映され、履歴に名前と時刻が残る。",
    "通信が途切れた場合は入力内容を保持し、{number}分以内に再送する。",
    "同じ操作を二度行っても結果は変わらない。",
    "権限のない利用者には金額を表示せず、理由を一文で伝える。",
    "`{code}` の値は帳簿と一致しなければならない。",
    "月末の締め処理の間も、窓口の担当者は{entity}を確認できる。",
    "{number}日を過ぎた記録は書庫に移し、十年間保管する。",
    "誤って取り消した場合でも、当日中であれば元に戻せる。",
]


class Prose:
    """Writes about one feature: its entities and its code stand in the sentences."""

    def __init__(self, chance, feature):
        self.chance = chance
        self.feature = feature

    def phrases(self):
        pick = self.chance.pick
        part = pick(words.PARTS)
        return {
            "actor": pick(words.ACTORS),
            "action": pick(words.ACTIONS),
            "outcome": pick(words.OUTCOMES),
            "circumstance": pick(words.CIRCUMSTANCES),
            "reason": pick(words.REASONS),
            "quality": pick(words.QUALITIES),
            "part": part,
            "part!c": part[0].upper() + part[1:],
            "part2": pick(words.PARTS),
            "measure": pick(words.MEASURES),
            "entity": pick(self.feature.known_entities),
            "code": pick(self.feature.code_names),
            "number": str(self.chance.between(2, 90)),
        }

    def sentence(self):
        """One sentence in the language of the feature; one in fifty of English documents is in Japanese."""
        sentences = {"english": ENGLISH, "portuguese": PORTUGUESE, "japanese": JAPANESE}[self.feature.language]
        if sentences is ENGLISH and self.chance.happens(0.02):
            sentences = JAPANESE
        return self.fill(self.chance.pick(sentences))

    def fill(self, text):
        """A text with its `{…}` filled in."""
        phrases = self.phrases()
        pieces = text.split("{")
        for index in range(1, len(pieces)):
            name, _, rest = pieces[index].partition("}")
            pieces[index] = phrases[name] + rest
        return "".join(pieces)

    def paragraph(self, first=2, last=4):
        return wrapped(" ".join(self.sentence() for _ in range(self.chance.between(first, last))))

    def phrase(self):
        """A few words for a title or a table cell."""
        if self.feature.language == "portuguese":
            return self.fill(self.chance.pick(PORTUGUESE_PHRASES))
        if self.feature.language == "japanese":
            return self.fill(self.chance.pick(JAPANESE_PHRASES))
        return self.fill(self.chance.pick(ENGLISH_PHRASES))


ENGLISH_PHRASES = [
    "Keep the {entity} {quality}", "Ask {part} once", "Work {circumstance}", "Let the {actor} go back",
    "Answer in {measure}", "Tell the {actor} why", "Leave {part} alone", "Count what the {actor} does", "One {entity} for each {actor}",
]
PORTUGUESE_PHRASES = [
    "Consultar {entity} em {number} segundos", "Guardar cada alteração", "Explicar a recusa", "Repetir sem duplicar",
    "Corrigir até {number} linhas", "Avisar uma só vez",
]
JAPANESE_PHRASES = ["{entity}を一覧で見る", "{number}件まとめて直す", "変更を履歴に残す", "理由を伝える", "二重登録を防ぐ", "{number}分で終える"]


def wrapped(text, width=118):
    """Lines of at most `width` characters, broken at spaces."""
    lines = []
    while len(text) > width:
        end = text.rfind(" ", 0, width)
        if end < 0:
            break
        lines.append(text[:end])
        text = text[end + 1 :]
    lines.append(text)
    return "\n".join(lines)
