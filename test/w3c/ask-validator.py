"""Asks the W3C's feed validator, whose source is in the folder named, about each file of a list. Nothing of it is copied here.

In, as JSON: {"now": seconds since 1970, "files": [{"path", "url", "type"}]}.
Out: of each file its messages, sorted, each as "LEVEL CLASS/CLASS": the validator's level of conformance (A error, AA warning,
AAA advice), then the message's class after the classes of which it is one.
"""

import json
import os
import socket
import sys
import time
import warnings

sys.path.insert(0, os.path.join(sys.argv[1], "src"))
warnings.simplefilter("ignore")

import feedvalidator  # noqa: E402
from feedvalidator import compatibility, logging  # noqa: E402

GENERAL = (logging.Error, logging.Warning, logging.Info, logging.Message, logging.LoggedEvent, Exception)
asked = json.load(sys.stdin)

# The answer is a function of the files: not of today, and not of whether a host can be found.
time.time = lambda: asked["now"]
socket.gethostbyname = lambda host: "192.0.2.1"


def level_of(event):
    levels = ("A", "AA", "AAA")
    return next((level for level in levels if getattr(compatibility, level)([event])), None)


def path_of(event):
    named = [kind for kind in type(event).__mro__ if issubclass(kind, logging.LoggedEvent) and kind not in GENERAL]
    return "/".join(kind.__name__ for kind in reversed(named))


def messages_of(file):
    with open(file["path"], "rb") as stream:
        try:
            answer = feedvalidator.validateStream(stream, 1, contentType=file["type"], base=file["url"])
            events = answer["loggedEvents"]
        except logging.ValidationFailure as failure:
            events = [failure.event]
    return sorted({f"{level_of(event)} {path_of(event)}" for event in events if level_of(event) is not None})


json.dump([messages_of(file) for file in asked["files"]], sys.stdout)
