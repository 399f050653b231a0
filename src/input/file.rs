//! Opening what was named: a file, a sheet as `FILE.xlsx#Sheet`, or standard input as `-`.
//!
//! A file that is not there is answered with what the folder has; a workbook that was renamed to `.csv` is
//! recognised by its first bytes, before it can look like a strange encoding.

use std::path::Path;

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::input::disk::{bytes_of, too_large};
use crate::input::encoding::{self, Decoded};
use crate::input::other_format::other_format;
use crate::input::request::TableOptions;
use crate::input::shown::shown;
use crate::input::workbook::{self, Transcript};
use crate::progress::Progress;
use crate::source::{Place, SourceId, Sources};

/// Tables are limited by what a [`Place`] can point at.
pub(super) const TABLE_LIMIT_MIB: u64 = 4095;
/// A set of criteria is some kilobytes.
const TOML_LIMIT_MIB: u64 = 4;
/// Standard input as it is named.
const STANDARD_INPUT: &str = "-";
/// What is said of standard input that is named a second time.
const IS_READ: &str = "standard input has been read";
/// What is said of a criteria file in another encoding.
const NOT_UTF8: &str = "not UTF-8";

/// A file of text that has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextFile {
    /// Its text.
    pub source: SourceId,
    /// `UTF-8`, `UTF-16`, `windows-1258`, `TCVN3`
    pub encoding: &'static str,
}

/// Reads a table's text; `named_at` is the line of the round file that names it.
pub fn read(
    path: &Path,
    sources: &mut Sources,
    options: &TableOptions,
    named_at: Option<Place>,
    problems: &mut Diagnostics,
) -> Option<TextFile> {
    let (file, sheet) = workbook::parted(path);
    if workbook::is_workbook(file) {
        return read_workbook(file, sheet, sources, named_at, problems);
    }
    if was_read(file, sources) {
        let (name, reason) = (STANDARD_INPUT.to_owned(), IS_READ.to_owned());
        return refuse(
            file,
            Problem::Unreadable { name, reason },
            sources,
            named_at,
            problems,
        );
    }
    let text = bytes_of(file, TABLE_LIMIT_MIB, &options.progress).and_then(|bytes| {
        if let Some(really) = other_format(&bytes) {
            return Err(no_text(file, really));
        }
        encoding::decode(bytes, options.encoding)
    });
    take_in(file, text, sources, named_at, problems)
}

/// Standard input is at its end once it has been read; a second reading would find an empty file.
fn was_read(path: &Path, sources: &Sources) -> bool {
    path == Path::new(STANDARD_INPUT) && sources.iter().any(|(_, source)| source.name == STANDARD_INPUT)
}

/// Reads a sheet; its source is named `FILE#Sheet`, so that every place says which sheet it is in.
fn read_workbook(
    path: &Path,
    sheet: Option<&str>,
    sources: &mut Sources,
    named_at: Option<Place>,
    problems: &mut Diagnostics,
) -> Option<TextFile> {
    let name = shown(path);
    let transcript = bytes_of(path, workbook::SIZE_LIMIT_MIB, &Progress::default()).and_then(|bytes| {
        match other_format(&bytes) {
            Some(".xlsx" | ".ods" | ".docx" | ".zip") => workbook::read(&bytes, &name, sheet),
            Some(really) => Err(no_text(path, really)),
            None => Err(Problem::DamagedWorkbook { name: name.clone() }),
        }
    });
    match transcript {
        Ok(Transcript {
            sheet,
            text,
            numbers,
            format,
        }) => Some(TextFile {
            source: sources.add_sheet(format!("{name}#{sheet}"), text, numbers),
            encoding: format,
        }),
        Err(problem) => refuse(path, problem, sources, named_at, problems),
    }
}

/// A file that is no text, whose name does or does not say so.
fn no_text(path: &Path, really: &'static str) -> Problem {
    let name = shown(path);
    let is_named_xls = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("xls"));
    match really {
        ".xls" if is_named_xls || workbook::is_workbook(path) => Problem::OldWorkbook { name },
        _ => Problem::RenamedWorkbook { name, really },
    }
}

/// Reads a criteria set or a round file: UTF-8, at most 4 MiB.
pub fn read_toml(
    path: &Path,
    sources: &mut Sources,
    named_at: Option<Place>,
    problems: &mut Diagnostics,
) -> Option<SourceId> {
    let text = match bytes_of(path, TOML_LIMIT_MIB, &Progress::default()).map(encoding::utf8_text) {
        Ok(Err(refused)) => {
            let sound = refused.utf8_error().valid_up_to();
            let readable = String::from_utf8_lossy(refused.as_bytes()).into_owned();
            let source = sources.add(shown(path), readable);
            problems.push(not_utf8(sources, source, sound));
            return None;
        }
        Ok(Ok(text)) => Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)),
        Err(problem) => Err(problem),
    };
    let text = text.map(|text| Decoded {
        text,
        encoding: "UTF-8",
    });
    take_in(path, text, sources, named_at, problems).map(|file| file.source)
}

/// E401 at the first byte that is no UTF-8: what a table's encoding is asked for, TOML has settled.
fn not_utf8(sources: &Sources, source: SourceId, at: usize) -> Diagnostic {
    let place = Place::text(source, at..at + char::REPLACEMENT_CHARACTER.len_utf8());
    let location = sources.locate(&place);
    let problem = Problem::TomlSyntax {
        file: location.file,
        line: location.line,
        column: location.column,
        after: String::new(),
        message: NOT_UTF8.to_owned(),
    };
    Diagnostic::at(place, problem)
}

fn take_in(
    path: &Path,
    text: Result<Decoded, Problem>,
    sources: &mut Sources,
    named_at: Option<Place>,
    problems: &mut Diagnostics,
) -> Option<TextFile> {
    // Decoding can make a text three times as long as its bytes.
    let text = text.and_then(|decoded| match u32::try_from(decoded.text.len()) {
        Ok(_) => Ok(decoded),
        Err(_) => Err(too_large(path, TABLE_LIMIT_MIB)),
    });
    match text {
        Ok(decoded) => Some(TextFile {
            source: sources.add(shown(path), decoded.text),
            encoding: decoded.encoding,
        }),
        Err(problem) => refuse(path, problem, sources, named_at, problems),
    }
}

/// A problem of a whole file stands where the file is named, else at the file.
fn refuse<T>(
    path: &Path,
    problem: Problem,
    sources: &mut Sources,
    named_at: Option<Place>,
    problems: &mut Diagnostics,
) -> Option<T> {
    let file = Place::file(sources.add(shown(path), ""));
    let is_named_wrong = matches!(problem, Problem::NoSuchFile { .. } | Problem::Unreadable { .. });
    problems.push(match named_at {
        Some(line) if is_named_wrong => Diagnostic::at(line, problem),
        Some(line) => Diagnostic::at(file, problem).because_of(line),
        None => Diagnostic::at(file, problem),
    });
    None
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use crate::diagnostic::{Diagnostics, Problem};
    use crate::input::file::{TextFile, read, read_toml};
    use crate::input::other_format::other_format;
    use crate::input::request::TableOptions;
    use crate::source::Sources;

    /// A folder of its own for each test, removed when it is done.
    struct Folder(PathBuf);

    impl Folder {
        fn with(test: &str, files: &[(&str, &[u8])]) -> Self {
            let path = std::env::temp_dir().join(format!("parindex-file-{}-{test}", std::process::id()));
            fs::create_dir_all(&path).expect("the temporary folder can be written");
            for (name, bytes) in files {
                fs::write(path.join(name), bytes).expect("the temporary folder can be written");
            }
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn problem_of(path: &Path) -> Problem {
        let mut problems = Diagnostics::default();
        let file = read(
            path,
            &mut Sources::default(),
            &TableOptions::default(),
            None,
            &mut problems,
        );
        assert_eq!(file, None);
        problems.iter().next().expect("one problem").problem.clone()
    }

    #[test]
    fn a_missing_file_is_answered_with_its_look_alikes_and_the_rest_of_the_folder() {
        let files = [
            "a.csv",
            "b.csv",
            "c.csv",
            "d.csv",
            "e.csv",
            "f.csv",
            "thamdinh.csv",
            ".an",
        ];
        let folder = Folder::with("missing", &files.map(|name| (name, &b""[..])));
        let Problem::NoSuchFile { folder_has, .. } = problem_of(&folder.0.join("tham-dinh.csv")) else {
            panic!("E101 is expected");
        };
        assert_eq!(
            folder_has,
            ["thamdinh.csv", "a.csv", "b.csv", "c.csv", "d.csv", "e.csv"]
        );
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = Folder::with("folder", &[]);
        let Problem::Unreadable { reason, .. } = problem_of(&folder.0) else {
            panic!("E113 is expected");
        };
        assert_eq!(reason, "is a directory");
    }

    #[test]
    fn a_renamed_workbook_is_recognised() {
        let folder = Folder::with("renamed", &[("thamdinh.csv", b"PK\x03\x04....xl/workbook.xml")]);
        let Problem::RenamedWorkbook { really, .. } = problem_of(&folder.0.join("thamdinh.csv")) else {
            panic!("E112 is expected");
        };
        assert_eq!(really, ".xlsx");
    }

    #[test]
    fn formats_are_told_by_their_first_bytes() {
        assert_eq!(other_format(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Some(".xls"));
        assert_eq!(
            other_format(b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
            Some(".ods")
        );
        assert_eq!(other_format(b"\xEF\xBB\xBF\r\n<HTML>"), Some(".html"));
        assert_eq!(other_format(b"ma_don_vi;gia_tri"), None);
    }

    #[test]
    fn a_set_of_criteria_is_read_without_its_byte_order_mark() {
        let folder = Folder::with("toml", &[("tieuchi.toml", b"\xEF\xBB\xBFformat = 1")]);
        let mut sources = Sources::default();
        let mut problems = Diagnostics::default();
        let source = read_toml(&folder.0.join("tieuchi.toml"), &mut sources, None, &mut problems);
        assert_eq!(
            source.map(|source| sources.get(source).text.as_str()),
            Some("format = 1")
        );
    }

    #[test]
    fn a_table_is_read_with_the_encoding_that_was_proved() {
        let folder = Folder::with("table", &[("donvi.csv", "Sở Y tế".as_bytes())]);
        let mut sources = Sources::default();
        let path = folder.0.join("donvi.csv");
        let file = read(
            &path,
            &mut sources,
            &TableOptions::default(),
            None,
            &mut Diagnostics::default(),
        );
        let (source, _) = sources.iter().next().expect("one source");
        assert_eq!(
            file,
            Some(TextFile {
                source,
                encoding: "UTF-8"
            })
        );
    }
}
