//! Files that are no text: spreadsheets and documents keep their first bytes when they are renamed.

/// What a file really is, if it is no text.
pub(super) fn other_format(bytes: &[u8]) -> Option<&'static str> {
    const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if bytes.starts_with(b"PK\x03\x04") {
        let has = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        return Some(if has(b"opendocument.spreadsheet") {
            ".ods"
        } else if has(b"xl/") {
            ".xlsx"
        } else if has(b"word/") {
            ".docx"
        } else {
            ".zip"
        });
    }
    if bytes.starts_with(COMPOUND_FILE) {
        return Some(".xls");
    }
    if bytes.starts_with(b"%PDF-") {
        return Some(".pdf");
    }
    let text = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start();
    let opens = |tag: &[u8]| {
        text.get(..tag.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(tag))
    };
    if opens(b"<?xml") {
        return Some(".xml");
    }
    [&b"<!doctype html"[..], b"<html", b"<table", b"<meta"]
        .iter()
        .any(|tag| opens(tag))
        .then_some(".html")
}
