//! Wire types as text: two spaces a level, a line end at the end, and nothing in a string that a terminal obeys.
//!
//! JSON leaves direction characters and the upper controls as they are. They stand inside strings only, where
//! an escape means the same: `"Sở\u202e"`.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use crate::format::safe_text::is_plain;

/// The whole text.
pub(in crate::format) fn write(file: &impl Serialize) -> String {
    let mut text = Vec::new();
    write_into(&mut text, file)
        .expect("memory takes strings, numbers and lists, and maps have names for keys");
    String::from_utf8(text).expect("JSON of strings is text")
}

/// The text, as it is made.
pub(super) fn write_into(mut out: impl Write, file: &impl Serialize) -> io::Result<()> {
    file.serialize(&mut Serializer::with_formatter(&mut out, Harmless::default()))?;
    out.write_all(b"\n")
}

/// The end of a line and the spaces of the next.
const LINE: &[u8] = b"\n                                                                ";

/// One value a line, two spaces a level, hidden characters escaped.
#[derive(Default)]
struct Harmless {
    level: usize,
    /// Whether the list or map that is being written has anything in it.
    is_filled: bool,
}

impl Harmless {
    fn begin<W: ?Sized + Write>(&mut self, out: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.level += 1;
        self.is_filled = false;
        out.write_all(bracket)
    }

    fn end<W: ?Sized + Write>(&mut self, out: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.level -= 1;
        if self.is_filled {
            self.begin_line(out)?;
        }
        self.is_filled = true;
        out.write_all(bracket)
    }

    fn begin_value<W: ?Sized + Write>(&mut self, out: &mut W, is_first: bool) -> io::Result<()> {
        self.is_filled = true;
        if !is_first {
            out.write_all(b",")?;
        }
        self.begin_line(out)
    }

    fn begin_line<W: ?Sized + Write>(&self, out: &mut W) -> io::Result<()> {
        // No wire type is as deep as this is long.
        let length = LINE.len().min(1 + 2 * self.level);
        out.write_all(&LINE[..length])
    }
}

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut from = 0;
        for (at, hidden) in fragment.char_indices().filter(|(_, letter)| !is_plain(*letter)) {
            out.write_all(&fragment.as_bytes()[from..at])?;
            for unit in hidden.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            from = at + hidden.len_utf8();
        }
        out.write_all(&fragment.as_bytes()[from..])
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin(out, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.begin_value(out, first)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin(out, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.begin_value(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use crate::format::json::text::write;

    #[test]
    fn every_value_has_a_line_and_what_is_empty_has_none_inside() {
        assert_eq!(
            write(&serde_json::json!({ "a": [1, [], {}], "b": { "c": null } })),
            "{\n  \"a\": [\n    1,\n    [],\n    {}\n  ],\n  \"b\": {\n    \"c\": null\n  }\n}\n"
        );
    }

    #[test]
    fn what_no_eye_sees_is_written_as_an_escape() {
        assert_eq!(
            write(&["Sở\u{202e}\u{7f} Nội vụ", "\u{e0041}", "\n"]),
            "[\n  \"Sở\\u202e\\u007f Nội vụ\",\n  \"\\udb40\\udc41\",\n  \"\\n\"\n]\n"
        );
    }
}
