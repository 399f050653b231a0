//! What is counted before a workbook is opened, since the parser trusts it.
//!
//! | counted | never believed | |
//! |---|---|---|
//! | files inside | the number in the directory's end | their headers are looked for |
//! | inflated bytes | the sizes in the headers | everything is inflated, and thrown away |
//! | rows, columns | `dimension`, `spans` | the cells are walked through ([`excel`]) |
//! | repeats | | a repeated cell weighs as if it were written out ([`open_document`]) |
//!
//! Each is left at its limit, so that a file that unpacks to gigabytes costs a page of memory. The walk uses the
//! parser's own tokenizer with its settings ([`xml`]): what is counted here is what the parser will meet.

mod excel;
mod open_document;
mod xml;

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::diagnostic::Counted;
use crate::input::workbook::{Format, PARTS_LIMIT, Refusal, SIZE_LIMIT};

/// What each file inside has in the directory.
const DIRECTORY_HEADER: &[u8] = b"PK\x01\x02";
/// Endings of parts that are XML from the first byte to the last.
const XML: [&str; 2] = [".xml", ".rels"];
/// Where an OpenDocument file has its tables; Excel has nothing of this name.
const OPEN_DOCUMENT: &str = "content.xml";
/// Bytes that are inflated at a time.
const PAGE: usize = 16 * 1024;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Whether a workbook may be opened, and as what.
pub(super) fn check(bytes: &[u8]) -> Result<Format, Refusal> {
    let headers = bytes.windows(DIRECTORY_HEADER.len());
    let parts = headers.filter(|window| *window == DIRECTORY_HEADER).count();
    if parts > PARTS_LIMIT {
        return Err(Refusal::TooMany(Counted::Parts));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    inflate(&mut archive)?;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
        let name = part.name().map_err(|_| Refusal::Damaged)?.to_lowercase();
        let is_xml = XML.iter().any(|ending| name.ends_with(ending));
        xml::walk(part, is_xml)?;
    }
    Ok(match archive.index_for_name(OPEN_DOCUMENT) {
        Some(_) => Format::OpenDocument,
        None => Format::Excel,
    })
}

/// Inflates everything; a sum of check or a stream that is broken shows here.
fn inflate(archive: &mut Archive) -> Result<(), Refusal> {
    let mut left = SIZE_LIMIT;
    let mut page = vec![0; PAGE];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
        loop {
            let read = part.read(&mut page).map_err(|_| Refusal::Damaged)?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read as u64).ok_or(Refusal::TooLarge)?;
        }
    }
    Ok(())
}
