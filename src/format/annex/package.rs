//! The `.docx` file: a ZIP archive of a few XML parts, the same bytes for the same annexes.
//!
//! ```text
//! [Content_Types].xml  _rels/.rels  docProps/core.xml
//! word/document.xml  word/styles.xml  word/settings.xml  word/header.xml  word/_rels/document.xml.rels
//! ```
//!
//! docx-rs 0.4.22 was tried and refused: it can keep rows whole and cannot repeat a heading row, numbers its
//! paragraphs, and brings an image library. Parts that never change lie in `parts/` as they are written.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, System};

use crate::format::annex::document;
use crate::format::annex::xml::{Element, element};
use crate::model::name::Language;
use crate::view::Annex;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The bytes of the file; `None` for more than an archive can hold.
pub(crate) fn write(annexes: &[Annex]) -> Option<Vec<u8>> {
    archive(&parts(annexes)).ok()
}

fn parts(annexes: &[Annex]) -> [(&'static str, String); 8] {
    let language = annexes
        .first()
        .map_or(Language::default(), |annex| annex.language);
    let language = match language {
        Language::English => "en-GB",
        Language::Vietnamese => "vi-VN",
    };
    let styles = include_str!("parts/styles.xml").replace("vi-VN", language);
    [
        (
            "[Content_Types].xml",
            include_str!("parts/content_types.xml").to_owned(),
        ),
        ("_rels/.rels", include_str!("parts/package.rels").to_owned()),
        ("docProps/core.xml", part(&properties(annexes))),
        ("word/document.xml", part(&document::write(annexes))),
        ("word/styles.xml", styles),
        ("word/settings.xml", include_str!("parts/settings.xml").to_owned()),
        ("word/header.xml", include_str!("parts/header.xml").to_owned()),
        (
            "word/_rels/document.xml.rels",
            include_str!("parts/document.rels").to_owned(),
        ),
    ]
}

/// The title, for whoever lists files; no author and no date, which would differ from run to run.
fn properties(annexes: &[Annex]) -> Element {
    let title = annexes.first().map_or("", |annex| annex.title.as_str());
    element("cp:coreProperties")
        .with(
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        )
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .child(element("dc:title").text(title))
}

fn part(root: &Element) -> String {
    let mut file = DECLARATION.to_owned();
    root.write(&mut file);
    file
}

/// Parts are stored as they are: a compressor may choose other bytes on another machine.
fn archive(parts: &[(&str, String)]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .system(System::Dos);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
