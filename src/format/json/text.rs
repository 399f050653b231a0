//! Wire types as text: two spaces a level, a line end at the end, and nothing in a string that a terminal obeys.
//!
//! JSON leaves direction characters and the upper controls as they are. They stand inside strings only, where
//! an escape means the same: `"Sở\u202e"`.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

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

/// The looks of [`PrettyFormatter`], with hidden characters escaped.
#[derive(Default)]
struct Harmless {
    looks: PrettyFormatter<'static>,
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
        self.looks.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.looks.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.looks.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.looks.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.looks.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.looks.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.looks.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.looks.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.looks.end_object_value(out)
    }
}

#[cfg(test)]
mod tests {
    use crate::format::json::text::write;

    #[test]
    fn what_no_eye_sees_is_written_as_an_escape() {
        assert_eq!(
            write(&["Sở\u{202e}\u{7f} Nội vụ", "\u{e0041}", "\n"]),
            "[\n  \"Sở\\u202e\\u007f Nội vụ\",\n  \"\\udb40\\udc41\",\n  \"\\n\"\n]\n"
        );
    }
}
