//! A walk through the XML of one part, tag by tag, in little memory.
//!
//! The parser does not ask whether tags are closed, and waits for ever for the end of a table that has none; so
//! a part that calls itself XML has to be whole. Pictures and the like are left where they stop to be XML, which
//! is where the parser would stop as well.

use std::io::{self, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::input::workbook::Refusal;
use crate::input::workbook::guard::excel::Excel;
use crate::input::workbook::guard::open_document::OpenDocument;

/// The most bytes of a tag, or of the text between two of them.
const TOKEN_LIMIT: usize = 8 << 20;
/// Tags within tags.
const DEPTH_LIMIT: usize = 256;

/// Counts what a part holds; with `is_whole`, it must be well-formed to its end.
pub(super) fn walk(part: impl Read, is_whole: bool) -> Result<(), Refusal> {
    let mut xml = Reader::from_reader(BufReader::new(Sips { part, left: 0 }));
    let config = xml.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    let mut walk = Walk::default();
    let mut token = Vec::new();
    loop {
        token.clear();
        xml.get_mut().get_mut().left = TOKEN_LIMIT;
        let step = match xml.read_event_into(&mut token) {
            Ok(Event::Eof) if walk.open.is_empty() => return Ok(()),
            Ok(Event::Eof) => Err(Refusal::Damaged),
            Ok(event) => walk.step(&event)?,
            Err(_) if xml.get_mut().get_mut().left == 0 => return Err(Refusal::Damaged),
            Err(_) => Err(Refusal::Damaged),
        };
        if step.is_err() {
            return if is_whole { step } else { Ok(()) };
        }
    }
}

/// A file that hands out so many bytes, and no more until it is asked for the next token.
struct Sips<R> {
    part: R,
    left: usize,
}

impl<R: Read> Read for Sips<R> {
    fn read(&mut self, page: &mut [u8]) -> io::Result<usize> {
        let most = page.len().min(self.left);
        if most == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let read = self.part.read(&mut page[..most])?;
        self.left -= read;
        Ok(read)
    }
}

#[derive(Default)]
struct Walk {
    open: Vec<String>,
    excel: Excel,
    open_document: OpenDocument,
}

/// What only a part that has to be whole is refused for.
type Form = Result<(), Refusal>;

impl Walk {
    fn step(&mut self, event: &Event) -> Result<Form, Refusal> {
        match event {
            Event::Start(tag) => {
                self.opened(tag, false)?;
                self.open.push(tag.name().as_ref().to_owned());
                if self.open.len() > DEPTH_LIMIT {
                    return Err(Refusal::Damaged);
                }
            }
            Event::Empty(tag) => {
                self.opened(tag, true)?;
                self.closed(tag.name().as_ref())?;
            }
            Event::End(tag) => {
                let name = tag.name();
                self.closed(name.as_ref())?;
                if self.open.pop().is_none_or(|opened| opened != name.as_ref()) {
                    return Ok(Err(Refusal::Damaged));
                }
            }
            Event::Text(text) => self.open_document.text(text.len()),
            Event::GeneralRef(_) => self.open_document.text(1),
            Event::DocType(_) => return Ok(Err(Refusal::Damaged)),
            Event::CData(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Eof => {}
        }
        Ok(Ok(()))
    }

    fn opened(&mut self, tag: &BytesStart, is_empty: bool) -> Result<(), Refusal> {
        match tag.name().as_ref() {
            "table:table" => self.open_document.table(),
            "table:table-row" => self.open_document.row(tag),
            "table:table-cell" | "table:covered-table-cell" => self.open_document.cell(tag),
            "text:s" => self.open_document.spaces(tag),
            _ => match tag.local_name().as_ref() {
                "row" => self.excel.row(tag),
                "c" => self.excel.cell(tag, is_empty),
                "dimension" => self.excel.dimension(tag),
                "sst" => self.excel.strings(tag),
                _ => Ok(()),
            },
        }
    }

    fn closed(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "table:table" => self.open_document.table_end(),
            "table:table-row" => return self.open_document.row_end(),
            "table:table-cell" | "table:covered-table-cell" => self.open_document.cell_end(),
            _ if name == "row" || name.ends_with(":row") => self.excel.row_end(),
            _ => {}
        }
        Ok(())
    }
}

/// The values of an attribute: where it stands twice, it is open which one the parser takes.
pub(super) fn values(tag: &BytesStart, name: &str) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Refusal::Damaged)?;
        if attribute.key.as_ref() == name {
            found.push(attribute.value.into_owned());
        }
    }
    Ok(found)
}

/// The largest of the numbers that an attribute gives, `None` where there is none.
pub(super) fn number(tag: &BytesStart, name: &str) -> Result<Option<u64>, Refusal> {
    let numbers = values(tag, name)?.into_iter().map(|text| text.parse());
    let numbers: Result<Vec<u64>, _> = numbers.collect();
    Ok(numbers.map_err(|_| Refusal::Damaged)?.into_iter().max())
}
