//! The words around a problem: `error[E302]`, `(Excel cell C65)`, `= help:`, `2 errors, 0 warnings in 1 file`.

use crate::diagnostic::Severity;
use crate::language::list::counted;
use crate::model::name::Language;
use crate::source::Cell;

/// What stands before the code.
#[must_use]
pub fn severity(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::English) => "error",
        (Severity::Error, Language::Vietnamese) => "lỗi",
        (Severity::Warning, Language::English) => "warning",
        (Severity::Warning, Language::Vietnamese) => "cảnh báo",
    }
}

/// What stands before the reason.
#[must_use]
pub fn why(language: Language) -> &'static str {
    match language {
        Language::English => "why",
        Language::Vietnamese => "lý do",
    }
}

/// What stands before the remedy.
#[must_use]
pub fn help(language: Language) -> &'static str {
    match language {
        Language::English => "help",
        Language::Vietnamese => "cách sửa",
    }
}

/// Where to look in the spreadsheet.
#[must_use]
pub fn spreadsheet_cell(cell: Cell, language: Language) -> String {
    match language {
        Language::English => format!("Excel cell {cell}"),
        Language::Vietnamese => format!("ô {cell} trong Excel"),
    }
}

/// Stands below the last problem of a file that has more.
#[must_use]
pub fn not_shown(number: usize, file: Option<&str>, language: Language) -> String {
    match (language, file) {
        (Language::English, Some(file)) => format!("{number} more in {file}: add --all to see them"),
        (Language::English, None) => format!("{number} more: add --all to see them"),
        (Language::Vietnamese, Some(file)) => format!("còn {number} mục trong {file}: thêm --all để xem"),
        (Language::Vietnamese, None) => format!("còn {number} mục: thêm --all để xem"),
    }
}

/// `2 errors, 0 warnings`
#[must_use]
pub fn counts(errors: usize, warnings: usize, language: Language) -> String {
    match language {
        Language::English => format!(
            "{}, {}",
            counted(errors, "error", "errors"),
            counted(warnings, "warning", "warnings"),
        ),
        Language::Vietnamese => format!("{errors} lỗi, {warnings} cảnh báo"),
    }
}

/// ` in 1 file`, to stand after the counts.
#[must_use]
pub fn in_files(files: usize, language: Language) -> String {
    match language {
        Language::English => format!(" in {}", counted(files, "file", "files")),
        Language::Vietnamese => format!(" trong {files} tệp"),
    }
}

/// Where to read more.
#[must_use]
pub fn explained_by(code: &str, language: Language) -> String {
    match language {
        Language::English => format!("Explain: parindex help {code}"),
        Language::Vietnamese => format!("Giải thích: parindex help {code}"),
    }
}
