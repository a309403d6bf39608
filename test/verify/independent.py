"""Reads a copy of a site by docs/archive.md alone, with Python's standard library: an intact copy gives nothing, and each archive page its digest."""
import hashlib, json, re, sys, unicodedata
from html.parser import HTMLParser
from pathlib import Path

COPY = Path(sys.argv[1])
wrong, listed = [], {"manifest.json", "manifest.json.minisig"}


def sha(data):
    return hashlib.sha256(data).hexdigest()


def utf16(text):
    return text.encode("utf-16-be", "surrogatepass")


def read_node(path, part):
    data = (COPY / path).read_bytes()
    value = json.loads(data)
    # RFC 8785 for names that are ASCII and whole numbers.
    made = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"
    names = {"format", "parts", "previous"} if part is None else {"files", "format", "part", "parts"}
    if made.encode() != data or set(value) != names or value["format"] != "brevier-manifest-2" or value.get("part") != part:
        wrong.append(f"{path} is not in the form")
    rows = value.get("files", [])
    if [row["path"] for row in rows] != sorted({row["path"] for row in rows}, key=utf16):
        wrong.append(f"{path} is not in order")
    for row in value["parts"] + rows:
        bad = any(step in ("", ".", "..") for step in row["path"].split("/")) or "\\" in row["path"]
        if bad or row["path"] in listed:
            wrong.append(f"{row['path']} cannot be listed")
            continue
        listed.add(row["path"])
        found = (COPY / row["path"]).read_bytes()
        if len(found) != row["bytes"] or sha(found) != row["sha256"]:
            wrong.append(f"{row['path']} was altered")
    for row in value["parts"]:
        if row["path"] != "manifest/" + row["part"].replace("-", "/") + ".json":
            wrong.append(f"{row['path']} is not where {row['part']} is")
        read_node(row["path"], row["part"])


INLINE = set("a abbr b bdi bdo cite code data dfn em i img kbd mark q s samp small span strong sub sup time u var wbr".split())
VOID = set("area base br col embed hr img input link meta source track wbr".split())
BLANKS = re.compile("[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.texts = [], {}

    def add(self, text):
        for _, takes in self.open:
            if takes:
                self.texts[takes] = self.texts.get(takes, "") + text

    def handle_starttag(self, tag, attributes):
        if tag not in INLINE:
            self.add(" ")
        if tag in VOID:
            return
        classes = (dict(attributes).get("class") or "").split()
        kinds = [one for one in ("p-summary", "e-content", "text-digest") if one in classes]
        if tag == "h1" and "p-name" in classes:
            kinds = ["p-name"]
        self.open.append((tag, kinds[0] if kinds else None))

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        self.open.pop()
        if tag not in INLINE:
            self.add(" ")

    def handle_data(self, data):
        self.add(data)


read_node("manifest.json", None)
for path in COPY.rglob("*"):
    name = path.relative_to(COPY).as_posix()
    if path.is_file() and name not in listed:
        wrong.append(f"{name} is in no list")
    if name.endswith("/archive.html"):
        page = Page()
        page.feed(path.read_text("utf-8"))
        if "text-digest" not in page.texts:
            continue  # Where it was once, or where a brief was withdrawn: it leads to the page.
        parts = [page.texts.get(kind, "") for kind in ("p-name", "p-summary", "e-content")]
        normal = "\n".join(BLANKS.sub(" ", unicodedata.normalize("NFC", part)).strip(" ") for part in parts)
        print(sha(normal.encode()) == page.texts["text-digest"].strip(), name)
        if sha(normal.encode()) != page.texts["text-digest"].strip():
            wrong.append(f"{name} states another digest")
print("\n".join(wrong), file=sys.stderr)
