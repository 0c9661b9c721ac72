"""What a page sends to its server, so that a test can show that it sends nothing."""

from __future__ import annotations

from playwright.sync_api import BrowserContext

from browser.app_page import AppPage

COUNT_MESSAGES = """
window.messagesSent = 0;
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (...parts) {
    window.messagesSent += 1;
    return send.apply(this, parts);
};
"""
# React queues its work behind messages that the page sends to itself.
FINISH_QUEUED_WORK = """async () => {
    for (let turn = 0; turn < 50; turn++) {
        await new Promise(done => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(null);
        });
    }
    return window.messagesSent;
}"""


def count_messages(visitor: BrowserContext) -> None:
    """Count what the pages that this visitor opens from now on send, and let time be skipped."""
    visitor.clock.install()
    visitor.add_init_script(COUNT_MESSAGES)


def messages(page: AppPage) -> int:
    """Return how many messages the page has sent, after every timer that it may have started."""
    for _ in range(2):  # work that a timer began may start another one
        page.page.evaluate(FINISH_QUEUED_WORK)
        page.page.clock.fast_forward("01:00:00")
    return int(page.page.evaluate(FINISH_QUEUED_WORK))
