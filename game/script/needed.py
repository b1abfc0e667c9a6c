"""What the game's own code asks of the shared words by name. Without one of these a page would end.

The test of the vocabulary finds every id that stands in the code, or that a pattern in it can make,
and compares; run with `--update` it writes the list of sentences anew.
"""

from collections.abc import Mapping
from difflib import get_close_matches

from game.script.entry_schema import MOVES
from game.script.nodes import MapNode, Scalar
from game.script.problem import Problems
from game.story.help_lines import ASKED_FOR

_SENTENCES = """
about-minutes age-ask ages-all ages-from ages-parents ages-plus ages-span all-settings
alternative-ends alternative-next alternative-only alternative-said ambience another-situation
app-bank app-call app-chat app-group app-home app-job-post app-lock app-mail app-map app-paper
app-permission app-place app-profile app-qr app-sms app-video app-web ask-what ask-what-do back
back-to-then bank-balance bank-history bank-lock bank-order bank-says bank-send best-still
brand-bank brand-jobs call-incoming call-ringing caption-dim caption-dims caption-light
caption-ring caption-silence captions choice-why choose-lead choose-situation close command-again
command-en command-flag command-help command-history command-language command-leave command-look
command-more command-quit command-real command-report command-save command-skip command-tell
command-undo command-vi console-about console-bye console-commands console-demo console-flagged
console-input-ended console-input-ended-unsaved console-language console-left-out console-more
console-new-story console-no-story console-no-window console-other-language console-paper
console-real-address console-return console-saved console-skip console-stopped
console-stopped-unsaved console-undone console-unknown console-way-out console-you-ask
console-you-do contacts continue contrast contrast-genuine contrast-high contrast-normal
contrast-scam contrast-who could-stop debrief-choices debrief-contrast debrief-did debrief-flags
debrief-help debrief-judge debrief-looked debrief-next debrief-plan debrief-told
debrief-transcript debrief-turning debrief-why debrief-why-genuine deleted delivered did-at
did-do did-flag did-look did-nothing did-say did-tell did-timeout display-lost done earlier-steps
flag-it flag-missed flag-noted flag-right flag-which flag-wrong flagged-here form-deleted
form-link form-picture form-request form-voice guide-again guide-flag guide-head guide-history
guide-language guide-leave guide-look guide-number guide-quit guide-real guide-report guide-save
guide-tell guide-undo help-line help-line-here help-near help-real help-real-danger
help-real-private help-real-short help-real-step-call help-real-step-stop help-real-step-tell
help-real-steps help-real-steps-friend help-real-visitor help-return hint home-bank home-call
home-camera home-chat home-mail home-map home-pictures home-web job-search judge-1 judge-2
judge-3 judge-4 judge-5 judge-6 judge-real judge-scam judge-skip judged-near judged-right
judged-skipped judged-wrong-genuine judged-wrong-scam language left-right light-back light-bright
light-dims light-fading light-hidden lights-dimmed lock-swipe look-before-address look-closer
look-only look-real-address look-scheme look-what looked-at looked-nothing loud-tell
loud-tell-ever loud-tell-first loud-tell-hint mail-to map-way mark-clear mark-cue mark-deciding
mark-line mark-line-tactic messages-before minutes missed-call missed-look more motion
motion-full motion-less no-hurry nobody-here none-for-age not-affiliated not-chosen not-on-offer
not-reviewed not-your-fault notebook notebook-empty notes-aim notes-before notes-disclosure
notes-questions nothing-kept notice-go notice-head notice-other notification offers-next
page-failed page-how page-lies page-opened pause paused people-around people-lead permission-asks
person-in person-out person-stays plan-ask plan-ask-when plan-ask-whom plan-ask-words
plan-example plan-line plan-made preview-answer preview-line print print-page qr-aim quoted
reached read-aloud-hint read-aloud-long reading-off reading-on request-decline request-send
request-title restart restart-ask resume return-space role-chosen role-light role-line save-ask
save-ask-which save-damaged save-disk-full save-failed save-foreign save-how-far save-newer
save-older save-out-of-reach save-too-long scan-seconds section-display section-sound
section-story section-switches seen send-to settings settings-set-aside silence simulation-paper
simulation-start simulation-tag situations-left-out sound sound-captions space-return speed-fast
speed-normal speed-slow start start-other-language stop-no stop-playing stop-playing-ask stop-yes
story-over story-unfinished switch-keys switches switches-hint switches-one switches-two tell-any
tell-sentence tell-someone tell-whom text-large text-largest text-normal text-size text-speed
timers timers-hint title-headline title-name title-small-print today told-busy told-early
told-late told-nobody told-raised told-whom truth-genuine truth-scam try-another-way turned-off
turned-on turning-down turning-up typing undo undo-last volume volume-high volume-low
volume-middle web-bar who-says you you-judged you-short
"""
SENTENCES = tuple(_SENTENCES.split())

NEEDED: Mapping[str, frozenset[str]] = {
    "sentences": frozenset(SENTENCES),
    "help-lines": ASKED_FOR,
    "moves": frozenset(MOVES),
}
"""By vocabulary, the ids that must stand in it."""


def check_needed(name: str, items: MapNode, problems: Problems) -> None:
    """Report every id that the game needs and a vocabulary does not have."""
    there = {key.text: key.place for key, _ in items.entries}
    needed = NEEDED.get(name, frozenset())
    spare = [key for key in there if key not in needed]
    for missing in sorted(needed - there.keys()):
        near = _near(missing, spare, items)
        problems.add(
            there.get(near, items.place),
            "missing-key",
            f'The game needs "{missing}" in {name}, and it is not here.',
            f'Is it "{near}"? Then call it "{missing}".' if near else "Put it back.",
        )


def _near(missing: str, spare: list[str], items: MapNode) -> str:
    """The id that may be the missing one under another name: alike, or of the same number."""
    of_number = [key.text for key, value in items.entries if _number(value) == missing]
    alike = get_close_matches(missing, spare, n=1, cutoff=0.75)
    return next((key for key in (*of_number, *alike) if key in spare), "")


def _number(value: object) -> str:
    entries = value.entries if isinstance(value, MapNode) else ()
    numbers = (v.text for k, v in entries if k.text == "number" and isinstance(v, Scalar))
    return next(numbers, "")
