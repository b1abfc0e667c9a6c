"""What a debrief says: the sentences of each block, chosen once for every presenter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from game.story.content import Choice, Content, Contrast, Mark
from game.story.debrief.blocks import BlockKind
from game.story.debrief.debrief import Action, Debrief
from game.story.debrief.decisions import Alternative, Decision, following_words, still_better
from game.story.debrief.remarks import Compared, Decided, EndingWords, MarkWords, Noticed
from game.story.debrief.telling import AFTER_A_LOSS, Telling
from game.story.debrief.transcript import Shown
from game.story.event import time_of_day
from game.story.help_lines import after_steps, help_lines
from game.story.journal import Journal
from game.story.text import Text, in_language
from game.story.vocabulary import HelpLine, NextStep, Tactic
from game.story.wording import UNDRAWN, Sentence, Spoken, Wording

OwnPlan = tuple[str, str, str]
"""A red flag, a person, a sentence to say: ids."""

MOST = 3
"""So many pairs, tactics, and things missed are said: more at once are not read."""

NOTHING: Mapping[BlockKind, Sentence] = {
    "did": Sentence("did-nothing"),
    "looked": Sentence("looked-nothing"),
    "told": Sentence("told-nobody"),
}
"""What a block says where there is nothing to list."""

_DID = {"look": "did-look", "flag": "did-flag", "tell": "did-tell", "timeout": "did-timeout"}
_SURE = (1, 2, 5, 6)


@dataclass(frozen=True)
class Retelling:
    """A run looked back on, as sentences in the order of saying. `words` says them."""

    words: Wording
    content: Content
    result: Debrief

    @property
    def scam(self) -> bool:
        return self.result.truth == "scam"

    def name(self, person: str) -> Spoken:
        return Sentence("you") if person == "you" else self.content.name(person)

    def title(self, kind: BlockKind) -> Sentence:
        """What stands above a block."""
        if kind == "plausible":
            return Sentence("debrief-why" if self.scam else "debrief-why-genuine")
        return Sentence(f"debrief-{kind}")

    # What the player did, and where it turned.

    @cached_property
    def actions(self) -> Mapping[int, Action]:
        """What the player did, by the number of the input."""
        return {action.step: action for action in self.result.actions}

    def did(self, action: Action) -> Sentence:
        """What was done, without its time."""
        choice = self.content.choices.get(action.id)
        said = "did-say" if choice is not None and choice.says else "did-do"
        arguments = {"what": self._of(action, choice), "person": self.name(action.person)}
        return Sentence(_DID.get(action.act, said), arguments)

    def timed(self, action: Action) -> Sentence:
        """The same with the time of day in front, for pages without a column of times."""
        when = time_of_day(action.minute)
        return Sentence("did-at", {"when": when, "what": self.did(action)})

    def _of(self, action: Action, choice: Choice | None) -> Text:
        content = self.content
        if action.act == "look":
            return content.details[action.id].name
        if action.act == "flag":
            return content.lines[action.id].text
        if action.act == "tell" or choice is None:
            return content.answers[action.id].asks
        return choice.words

    def turnings(self) -> list[tuple[Action, Sentence]]:
        """What was done where things turned, and which way they went."""
        found = self.result.turns
        return [(self.actions[t.step], Sentence(f"turning-{t.direction}")) for t in found]

    # How it ended, what it was in truth, and what the judgement was worth.

    def ending(self) -> EndingWords:
        found = self.content.endings.get(self.result.ending)
        if found is None:
            return EndingWords(Sentence("story-unfinished"))
        kind = self.words.vocabulary.kinds.get(found.kind)
        return EndingWords(found.title, kind.name if kind is not None else None, found.text)

    def truth(self) -> Sentence:
        return Sentence(f"truth-{self.result.truth}")

    def you_judged(self) -> Sentence | None:
        """What the player chose; nothing where they did not."""
        rating = self.result.rating
        return Sentence("you-judged", {"rating": Sentence(f"judge-{rating}")}) if rating else None

    def judged(self) -> Sentence:
        """The answer to the player's judgement, kind whatever it was."""
        rating, result = self.result.rating, self.result
        if not rating:
            return Sentence("judged-skipped")
        if result.judged_right:
            return Sentence("judged-right" if rating in _SURE else "judged-near")
        return Sentence(f"judged-wrong-{result.truth}")

    def comfort(self) -> Sentence | None:
        """After a loss: that it is nobody's own fault."""
        ending = self.content.endings.get(self.result.ending)
        lost = ending is not None and ending.kind in AFTER_A_LOSS
        return Sentence("not-your-fault") if lost else None

    # Whom the player told.

    def telling(self, telling: Telling) -> list[Spoken]:
        """Whom and when, then what came of it."""
        person = self.name(telling.person)
        when = time_of_day(telling.minute)
        found: list[Spoken] = [Sentence("told-whom", {"person": person, "when": when})]
        if not telling.reached:
            found.append(Sentence("told-busy", {"person": person}))
        answer = self.content.answers.get(telling.sentence)
        if answer is not None and answer.why:
            found.append(answer.why)
        # What grew lighter after a telling in vain did so by something else.
        if telling.reached and telling.raised and self.scam:
            found.append(Sentence("told-raised"))
        return found

    def told_when(self) -> Sentence | None:
        """Whether somebody was told in time; nothing where nobody was reached."""
        when = self.result.told_when
        return Sentence(f"told-{when}") if when else None

    # The choices, each with what else was possible.

    def decisions(self) -> list[Decided]:
        return [self._decided(decision) for decision in self.result.decisions]

    def _decided(self, decision: Decision) -> Decided:
        action = self.actions[decision.step]
        best = still_better(self.content, decision, self.result.ending)
        return Decided(
            action, self.did(action), self.words.vocabulary.moves[decision.move],
            self.content.choices[decision.choice].why,
            tuple(self._other(alternative) for alternative in decision.alternatives),
            Sentence("best-still", {"ending": best.title}) if best is not None else None,
        )  # fmt: skip

    def _other(self, other: Alternative) -> Sentence:
        choice, following = self.content.choices[other.choice].words, other.following
        if following is None:
            return Sentence("alternative-only", {"choice": choice})
        who, text = following_words(self.content, following)
        if not in_language(text, self.words.language):
            return Sentence("alternative-only", {"choice": choice})
        if following.kind == "ended":
            return Sentence("alternative-ends", {"choice": choice, "ending": text})
        line = self.content.lines.get(following.id)
        spoken = line is None or line.by in ("", "voice")
        if who in ("", "you") or not spoken:
            # Nobody says a picture, and "you says" is no English.
            return Sentence("alternative-next", {"choice": choice, "line": text})
        arguments = {"choice": choice, "who": self.name(who), "line": text}
        return Sentence("alternative-said", arguments)

    # What to learn from: a line beside its twin's, why it was believed, what was noticed.

    def contrasts(self) -> tuple[Contrast, ...]:
        return self.result.contrasts[:MOST]

    def sides(self, contrast: Contrast) -> tuple[Compared, Compared]:
        return Compared("scam", contrast.scam), Compared("genuine", contrast.genuine)

    def tactics(self) -> list[Tactic]:
        """What was tried on the player; an honest one tries nothing, and plain words are none."""
        names = [name for name in self.result.tactics if name != "plain"] if self.scam else []
        return [self.words.vocabulary.tactics[name] for name in names[:MOST]]

    def looked(self) -> list[tuple[Sentence, MarkWords | None]]:
        """Each detail looked at, with what it told."""
        details = [self.content.details[name] for name in self.result.looking.looked]
        return [(Sentence("looked-at", {"detail": d.name}), self.mark(d.mark)) for d in details]

    def overlooked(self) -> list[Sentence]:
        """What is worth a look next time."""
        details = [self.content.details[name] for name in self.result.looking.missed]
        worth = [detail for detail in details if detail.mark is not None][:MOST]
        return [Sentence("missed-look", {"detail": detail.name}) for detail in worth]

    def flags(self) -> list[Noticed]:
        found = self.result.flags
        return [
            *(Noticed(line, Sentence("flag-right"), True) for line in self._lines(found.right)),
            *(Noticed(line, Sentence("flag-wrong")) for line in self._lines(found.wrong)),
            *(Noticed(line, Sentence("flag-missed")) for line in self._lines(found.missed[:MOST])),
        ]

    def _lines(self, names: Iterable[str]) -> list[Text]:
        return [self.content.lines[name].text for name in names]

    def mark(self, mark: Mark | None, tactic: str = "") -> MarkWords | None:
        """What is said under a marked line or detail."""
        if mark is None:
            return None
        known = self.words.vocabulary
        flags = [known.flags[code] for code in mark.codes]
        names = tuple(flag.clear if mark.kind == "clear" else flag.name for flag in flags)
        tried = known.tactics.get(tactic)
        name = tried.name if tried is not None else None
        return MarkWords(mark, names, name)

    def mark_of(self, row: Shown) -> MarkWords | None:
        """The mark of a line of the transcript, with what the line tried on the player.

        People of the circle and honest ones try nothing.
        """
        line = self.content.lines.get(row.event.id)
        helps = line is None or line.speaker in self.content.circle
        return self.mark(row.mark, "" if helps or not self.scam else row.tactic)

    # One plan for next time, what to do in real life, and whom to call.

    def plan(self, own: OwnPlan | None = None) -> Sentence | None:
        """The player's own plan, or an example of one; nothing where nobody can be told."""
        made = own or self.suggested()
        if made is None:
            return None
        flag, person, said = made
        line = Sentence("plan-line", {
            "if": self.words.vocabulary.flags[flag].when,
            "person": self.name(person),
            "sentence": self.content.answers[said].asks,
        })  # fmt: skip
        # Only what the player made is theirs: to call a suggestion so would put words in a mouth.
        return line if own else Sentence("plan-example", {"plan": line})

    def suggested(self) -> OwnPlan | None:
        choices = self.result.plan
        people = [person for person in choices.people if choices.sentences_for(person)]
        if not people:
            return None
        return choices.flags[0], people[0], choices.sentences_for(people[0])[0]

    def next_steps(self) -> list[NextStep]:
        known = self.words.vocabulary.next_steps
        return [known[name] for name in self.result.next_steps if name in known]

    def help_lines(self) -> list[HelpLine]:
        """Whom to call: the lines of the steps, then those that always stand."""
        names = after_steps(self.next_steps(), self.content.front.ages_from)
        return help_lines(self.words.vocabulary.help_lines, names)


def retold(words: Wording, journal: Journal, content: Content, result: Debrief) -> Retelling:
    """A run looked back on, in a language. What this run never drew or showed stays open."""
    shown = dict(pair for row in result.transcript for pair in row.event.arguments)
    draws = {**shown, **dict(journal.head.draws)}
    return Retelling(replace(words, draws=draws, undrawn=UNDRAWN), content, result)
