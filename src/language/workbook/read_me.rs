//! The sheet Read me: what stands where, what may be changed, and why the digits are right.

use crate::language::workbook::{Mark, Sheet, mark, sheet};
use crate::model::name::Language;

/// A paragraph of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paragraph {
    /// Over what follows.
    Heading(&'static str),
    /// A sheet and what stands on it.
    Sheet(&'static str, &'static str),
    /// A sentence or a few.
    Text(String),
}

/// What the text depends on.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Whether a self-assessment stands beside the ranked stage.
    pub has_self: bool,
    /// Scores that a spreadsheet cannot tell from a rounding edge.
    pub near_edge: usize,
}

/// All of it.
#[must_use]
pub fn read_me(facts: Facts, language: Language) -> Vec<Paragraph> {
    match language {
        Language::English => english(facts),
        Language::Vietnamese => vietnamese(facts),
    }
}

fn english(facts: Facts) -> Vec<Paragraph> {
    let name = |of: Sheet| sheet(of, Language::English);
    let about = |of: Sheet, what: &'static str| Paragraph::Sheet(name(of), what);
    let text = |text: &str| Paragraph::Text(text.to_owned());
    let (na, exempt) = (
        mark(Mark::NotApplicable, Language::English),
        mark(Mark::Exempt, Language::English),
    );
    let mut paragraphs = vec![
        Paragraph::Heading("Sheets"),
        about(Sheet::Results, "Ranks, scores and tiers, block by block."),
        about(
            Sheet::Charts,
            "Scores and points by area as bars; they follow the formulas.",
        ),
        about(
            Sheet::Detail,
            "How each score comes about: agencies are columns, and each column is computed from top to bottom.",
        ),
        about(
            Sheet::Answers,
            "The answers that count. Change one, and points, score, rank and tier follow.",
        ),
        about(
            Sheet::Criteria,
            "Maxima, weights, numbers of the rules, bounds of the tiers. They may be changed as well.",
        ),
        about(
            Sheet::Checks,
            "What the program computed, beside what this workbook computes; files with their fingerprints.",
        ),
        Paragraph::Heading("What is live"),
        text(
            "Points, sums, scores, ranks, tiers, means and counts are formulas. Blue cells are what was put in; black ones follow from them.",
        ),
        text(
            "Method, decimals, rounding rule, ties and the order of rows are fixed when the workbook is written: rows of Results do not move when a rank changes; sort the table anew.",
        ),
        Paragraph::Text(format!(
            "In Answers, {na} is an item that does not apply, {exempt} one from which the register exempts the agency, and an empty cell an answer that is missing. They are not the same as 0."
        )),
        Paragraph::Heading("Why the digits are right"),
        text(
            "The program computes with fractions and never rounds on the way. A spreadsheet computes in binary numbers, which miss 79.995 by a hair. Scores are therefore counted in units of their last digit, freed of the hair, and only then rounded by the rule of the decision: 79.995 becomes 80.00 here as there.",
        ),
    ];
    if facts.has_self {
        paragraphs.push(text(
            "The score by self-assessment takes the self-answers where an agency scores itself; items of the survey and of the appraiser alone keep their answers and follow them.",
        ));
    }
    paragraphs.push(match facts.near_edge {
        0 => text("No score of this round is so near to a rounding edge that a spreadsheet could miss it."),
        count => Paragraph::Text(format!("Scores so near to a rounding edge that a spreadsheet may miss the last digit: {count}. They are named on Checks; there the program's number holds.")),
    });
    paragraphs
}

fn vietnamese(facts: Facts) -> Vec<Paragraph> {
    let name = |of: Sheet| sheet(of, Language::Vietnamese);
    let about = |of: Sheet, what: &'static str| Paragraph::Sheet(name(of), what);
    let text = |text: &str| Paragraph::Text(text.to_owned());
    let (na, exempt) = (
        mark(Mark::NotApplicable, Language::Vietnamese),
        mark(Mark::Exempt, Language::Vietnamese),
    );
    let mut paragraphs = vec![
        Paragraph::Heading("Các trang tính"),
        about(Sheet::Results, "Hạng, điểm và xếp loại theo từng khối."),
        about(
            Sheet::Charts,
            "Điểm công bố và điểm theo lĩnh vực, thay đổi theo các công thức.",
        ),
        about(
            Sheet::Detail,
            "Cách tính từng điểm số: mỗi đơn vị một cột, tính lần lượt từ trên xuống.",
        ),
        about(
            Sheet::Answers,
            "Kết quả được dùng để chấm. Sửa một ô thì điểm, hạng và xếp loại thay đổi theo.",
        ),
        about(
            Sheet::Criteria,
            "Điểm tối đa, trọng số, tham số của quy tắc, mốc xếp loại. Các số này cũng sửa được.",
        ),
        about(
            Sheet::Checks,
            "Số do chương trình tính đặt cạnh số do bảng tính này tính; các tệp và dấu SHA-256.",
        ),
        Paragraph::Heading("Những gì là công thức"),
        text(
            "Điểm, tổng, hạng, xếp loại, trung bình và số lượng đều là công thức. Ô chữ xanh là số liệu nhập vào; ô chữ đen được tính ra từ đó.",
        ),
        text(
            "Phương pháp, số chữ số thập phân, quy tắc làm tròn, cách ghi đồng hạng và thứ tự các dòng là cố định khi xuất tệp: khi hạng thay đổi, các dòng của trang Kết quả không tự đổi chỗ; hãy sắp xếp lại bảng.",
        ),
        Paragraph::Text(format!(
            "Ở trang Dữ liệu, {na} là tiêu chí không áp dụng, {exempt} là tiêu chí mà danh sách đơn vị cho miễn, ô trống là chưa có kết quả. Cả ba đều khác với số 0."
        )),
        Paragraph::Heading("Vì sao các chữ số là đúng"),
        text(
            "Chương trình tính bằng phân số và không làm tròn giữa chừng. Bảng tính dùng số nhị phân nên 79,995 bị lệch một chút xíu. Vì vậy điểm được đếm theo đơn vị của chữ số cuối cùng, bỏ phần lệch, rồi mới làm tròn theo quy định: 79,995 thành 80,00 ở đây cũng như ở chương trình.",
        ),
    ];
    if facts.has_self {
        paragraphs.push(text(
            "Điểm tự đánh giá lấy kết quả tự đánh giá ở những tiêu chí đơn vị tự chấm; tiêu chí điều tra xã hội học và tiêu chí chỉ do thẩm định chấm giữ nguyên kết quả của chúng và thay đổi theo.",
        ));
    }
    paragraphs.push(match facts.near_edge {
        0 => text("Trong đợt này không có điểm nào sát mốc làm tròn đến mức bảng tính có thể tính lệch."),
        count => Paragraph::Text(format!("Số điểm sát mốc làm tròn đến mức bảng tính có thể lệch ở chữ số cuối: {count}. Các điểm này được nêu ở trang Đối chiếu; số của chương trình là số đúng.")),
    });
    paragraphs
}
