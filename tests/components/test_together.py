"""What a page draws is handed over and sent together: nothing lost, in order, each reader their own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.runtime import Runtime
from streamlit.runtime.scriptrunner import ScriptRunnerEvent as Event
from streamlit.runtime.session_manager import ActiveSessionInfo

from governance.components.chrome import together

ELEMENT = Event.ENQUEUE_FORWARD_MSG


@dataclass
class _Loop:
    """An event loop that does nothing until it is told to; ``later`` is what waits for a time."""

    soon: list[Callable[[], None]] = field(default_factory=list)
    later: list[Callable[[], None]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def call_later(self, seconds: float, told: Callable[[], None]) -> None:
        assert 0 < seconds <= 0.05, "a slow page shows nothing for longer than a blink"
        self.later.append(told)

    def call_exception_handler(self, told: dict[str, Any]) -> None:
        self.failures.append(str(told["exception"]))

    def go_round(self, *, time_passes: bool = False) -> None:
        while self.soon:
            self.soon.pop(0)()
        while time_passes and self.later:
            self.later.pop(0)()


class _Session:
    """As much of a session as the events of its scripts need."""

    def __init__(self) -> None:
        self._event_loop = _Loop()
        self.told: list[tuple[Event, str]] = []

    def _call_soon_on_event_loop(self, told: Callable[[], None]) -> None:
        self._event_loop.soon.append(told)

    def _handle_scriptrunner_event_on_event_loop(
        self, sender: object, event: Event, forward_msg: str = ""
    ) -> None:
        if forward_msg == "broken":
            raise ValueError(forward_msg)
        self.told.append((event, forward_msg))

    def draw(self, *elements: str) -> None:
        for one in elements:
            self.happens(ELEMENT, forward_msg=one)

    def happens(self, event: Event, **told: Any) -> None:
        together._handed_over(cast(AppSession, self), None, event, **told)


def test_elements_wait_for_one_another_and_wake_the_loop_once() -> None:
    session = _Session()
    session.draw("a", "b", "c")
    assert len(session._event_loop.soon) == 1
    session._event_loop.go_round()
    assert not session.told
    session._event_loop.go_round(time_passes=True)
    assert session.told == [(ELEMENT, "a"), (ELEMENT, "b"), (ELEMENT, "c")]


def test_what_comes_after_a_look_makes_a_look_of_its_own() -> None:
    session = _Session()
    for one in ("a", "b"):
        session.draw(one)
        session._event_loop.go_round(time_passes=True)
    assert [said for _, said in session.told] == ["a", "b"]


def test_the_end_of_a_script_waits_for_nothing_and_comes_last() -> None:
    session = _Session()
    session.draw("a", "b")
    session.happens(Event.SCRIPT_STOPPED_WITH_SUCCESS)
    session._event_loop.go_round()
    assert [event for event, _ in session.told] == [
        ELEMENT,
        ELEMENT,
        Event.SCRIPT_STOPPED_WITH_SUCCESS,
    ]
    session._event_loop.go_round(time_passes=True)
    assert len(session.told) == 3


def test_an_event_that_fails_keeps_back_no_other() -> None:
    session = _Session()
    session.draw("a", "broken", "b")
    session._event_loop.go_round(time_passes=True)
    assert [said for _, said in session.told] == ["a", "b"]
    assert session._event_loop.failures == ["broken"]


def test_each_reader_is_told_of_their_own_script_alone() -> None:
    one, other = _Session(), _Session()
    one.draw("mine")
    other.draw("yours")
    for session in (one, other):
        session._event_loop.go_round(time_passes=True)
    assert one.told == [(ELEMENT, "mine")]
    assert other.told == [(ELEMENT, "yours")]


@pytest.mark.parametrize("count", [0, 1, together.AT_ONCE, together.AT_ONCE + 1, 450])
def test_messages_are_sent_in_order_and_never_more_at_once_than_may_wait(count: int) -> None:
    messages = [ForwardMsg(hash=str(number)) for number in range(count)]
    parts = list(together.parts(messages))
    assert [one for part in parts for one in part] == messages
    assert all(0 < len(part) <= together.AT_ONCE < 500 for part in parts)


def test_every_message_of_a_part_reaches_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    monkeypatch.setattr(
        together, "_send", lambda runtime, session, message: sent.append(message.hash)
    )
    part = together.Part([ForwardMsg(hash="a"), ForwardMsg(hash="b")])
    runtime, session = cast(Runtime, None), cast(ActiveSessionInfo, None)
    together._sent(runtime, session, part)
    together._sent(runtime, session, ForwardMsg(hash="c"))
    assert sent == ["a", "b", "c"]
