//! Reasons that the system and the TOML parser give in English, in Vietnamese where they are known.

/// What the system says of a folder that is opened as a file.
pub(super) const IS_A_FOLDER: &str = "is a directory";

/// What is said of standard input that is named a second time.
pub(super) const IS_READ: &str = "standard input has been read";

/// What is said of a criteria file in another encoding.
pub(super) const NOT_UTF8: &str = "not UTF-8";

/// Reasons by how they begin, the longer before the shorter.
const REASONS: &[(&str, &str)] = &[
    (IS_A_FOLDER, "đó là thư mục"),
    (IS_READ, "đầu vào chuẩn đã đọc hết"),
    ("permission denied", "không có quyền"),
    ("resource busy", "tệp đang được chương trình khác dùng"),
    ("broken pipe", "chương trình nhận đã đóng"),
    ("no storage space", "hết dung lượng đĩa"),
    ("read-only filesystem", "ổ đĩa chỉ cho đọc"),
    ("not a regular file", "không phải tệp thường"),
    ("entity not found", "không có thư mục này"),
    (NOT_UTF8, "không phải UTF-8"),
    ("decimal comma", "dấu phẩy thập phân"),
    ("unclosed bracket", "ngoặc mở mà không đóng"),
    ("unclosed array table", "thiếu ]] ở cuối tên bảng"),
    ("unclosed array", "thiếu ] ở cuối danh sách"),
    ("unclosed inline table", "thiếu } ở cuối bảng"),
    ("unclosed table", "thiếu ] ở cuối tên bảng"),
    ("unquoted string", "chữ không có ngoặc kép"),
    ("string values must be quoted", "chữ phải để trong ngoặc kép"),
    ("duplicate key", "khóa viết hai lần"),
    ("missing value", "thiếu giá trị sau dấu ="),
    ("missing comma", "thiếu dấu phẩy giữa hai mục"),
    ("missing assignment", "thiếu dấu = sau khóa"),
    ("missing key", "thiếu khóa trước dấu ="),
    ("missing escaped value", "sau dấu \\ phải có ký tự"),
    ("extra `=`", "thừa dấu ="),
    ("extra comma", "thừa dấu phẩy"),
    ("extra assignment", "thừa dấu ="),
    ("unexpected leading zero", "số không được bắt đầu bằng 0"),
    ("unexpected", "có phần thừa ở đây"),
    ("unquoted keys cannot be empty", "khóa để trống"),
    ("invalid key", "khóa viết sai"),
    ("invalid unquoted key", "khóa viết sai"),
    ("invalid integer", "số viết sai"),
    ("invalid float", "số viết sai"),
    ("invalid mantissa", "số viết sai"),
    ("invalid", "giá trị viết sai"),
    ("expected", "thiếu hoặc thừa ký tự ở đây"),
];

/// The reason in Vietnamese; as it was given where nobody has translated it.
pub(super) fn vietnamese(reason: &str) -> &str {
    let known = REASONS.iter().find(|(english, _)| reason.starts_with(english));
    known.map_or(reason, |(_, vietnamese)| vietnamese)
}

#[cfg(test)]
mod tests {
    use crate::language::problem::foreign::{REASONS, vietnamese};

    #[test]
    fn a_reason_of_the_parser_is_translated_by_its_beginning() {
        assert_eq!(
            vietnamese("unclosed array table, expected `]]`"),
            "thiếu ]] ở cuối tên bảng"
        );
        assert_eq!(vietnamese("something new"), "something new");
    }

    #[test]
    fn every_reason_can_be_reached() {
        for &(english, words) in REASONS {
            assert_eq!(vietnamese(english), words, "{english}");
        }
    }
}
