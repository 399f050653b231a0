//! Words of `parindex collect`: who sent a form, who did not, what was left aside.

use crate::language::number::count;
use crate::model::collection::Aside;
use crate::model::name::Language;

/// What stands over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the headings are the documentation")]
pub enum CollectionHeading {
    Agency,
    Name,
    Filled,
    Files,
}

/// The heading of a column.
#[must_use]
pub fn heading(heading: CollectionHeading, language: Language) -> &'static str {
    let (english, vietnamese) = match heading {
        CollectionHeading::Agency => ("Code", "Mã"),
        CollectionHeading::Name => ("Agency", "Cơ quan, đơn vị"),
        CollectionHeading::Filled => ("Answered", "Đã ghi"),
        CollectionHeading::Files => ("Files", "Tệp"),
    };
    match language {
        Language::English => english,
        Language::Vietnamese => vietnamese,
    }
}

/// `Received 7 of 8 · missing: STP Sở Tư pháp · blank: SYT Sở Y tế`
#[must_use]
pub fn received(
    received: usize,
    out_of: usize,
    missing: &[String],
    blank: &[String],
    language: Language,
) -> String {
    let (received, out_of) = (count(received, language), count(out_of, language));
    let (head, missing_word, blank_word) = match language {
        Language::English => (format!("Received {received} of {out_of}"), "missing", "blank"),
        Language::Vietnamese => (format!("Đã nhận {received}/{out_of}"), "thiếu", "chưa điền"),
    };
    let lists = [(missing_word, missing), (blank_word, blank)];
    let lists = lists.into_iter().filter(|(_, agencies)| !agencies.is_empty());
    let lists = lists.map(|(word, agencies)| format!("{word}: {}", agencies.join(", ")));
    std::iter::once(head).chain(lists).collect::<Vec<_>>().join(" · ")
}

/// `Sent twice, the same: QST (QST.xlsx, QST (1).xlsx)`
#[must_use]
pub fn sent_twice(agencies: &[String], language: Language) -> String {
    let list = agencies.join("; ");
    match language {
        Language::English => format!("Sent more than once, all alike: {list}"),
        Language::Vietnamese => format!("Gửi nhiều lần, giống nhau: {list}"),
    }
}

/// `Cannot be used: SNV.xlsx`
#[must_use]
pub fn refused(names: &[&str], language: Language) -> String {
    let list = names.join(", ");
    match language {
        Language::English => format!("Cannot be used: {list}"),
        Language::Vietnamese => format!("Không dùng được: {list}"),
    }
}

/// `Left aside: ~$HHV.xlsx (owner file of an office program), Thumbs.db (of the system)`
#[must_use]
pub fn left_aside(names: &[(&str, Aside)], language: Language) -> String {
    let each = names
        .iter()
        .map(|(name, why)| format!("{name} ({})", aside(*why, language)));
    let list = each.collect::<Vec<_>>().join(", ");
    match language {
        Language::English => format!("Left aside: {list}"),
        Language::Vietnamese => format!("Bỏ qua: {list}"),
    }
}

fn aside(why: Aside, language: Language) -> &'static str {
    let (english, vietnamese) = match why {
        Aside::OwnerFile => ("a form is open in Excel", "tệp khóa của Excel"),
        Aside::OfSystem => ("of the system", "tệp của hệ thống"),
        Aside::Hidden => ("hidden", "tệp ẩn"),
        Aside::Link => ("a link", "liên kết"),
        Aside::Folder => ("a folder", "thư mục"),
        Aside::OtherKind => ("neither workbook nor CSV", "không phải .xlsx, .ods, .csv"),
    };
    match language {
        Language::English => english,
        Language::Vietnamese => vietnamese,
    }
}

/// What was written, and how its numbers are: the decimal mark is stated, not left to be found out.
#[must_use]
pub fn written(file: &str, for_excel: bool, language: Language) -> String {
    match (language, for_excel) {
        (Language::English, false) => format!("Written: {file}: UTF-8, \",\", decimal dot"),
        (Language::English, true) => format!("Written: {file}: UTF-8, \";\", decimal comma"),
        (Language::Vietnamese, false) => format!("Đã ghi {file}: UTF-8, \",\", dấu chấm thập phân"),
        (Language::Vietnamese, true) => format!("Đã ghi {file}: UTF-8, \";\", dấu phẩy thập phân"),
    }
}
