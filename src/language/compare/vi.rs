//! The comparison in Vietnamese.

use crate::analysis::compare::{Cause, CriteriaChange};
use crate::exact::Exact;
use crate::language::compare::{ComparisonHeading, ComparisonWords, Counts, WhichSide};
use crate::language::{number, rule};
use crate::model::name::Language;
use crate::scoring::State;

pub(super) struct Vietnamese;

impl ComparisonWords for Vietnamese {
    fn heading(&self, heading: ComparisonHeading) -> &'static str {
        match heading {
            ComparisonHeading::Code => "Mã đơn vị",
            ComparisonHeading::Agency => "Cơ quan, đơn vị",
            ComparisonHeading::Before => "Trước",
            ComparisonHeading::After => "Sau",
            ComparisonHeading::Change => "Chênh",
            ComparisonHeading::Rank => "Hạng",
            ComparisonHeading::Tier => "Xếp loại",
            ComparisonHeading::RankOf(WhichSide::Before) => "Hạng trước",
            ComparisonHeading::RankOf(WhichSide::After) => "Hạng sau",
            ComparisonHeading::TierOf(WhichSide::Before) => "Xếp loại trước",
            ComparisonHeading::TierOf(WhichSide::After) => "Xếp loại sau",
            ComparisonHeading::Part(Cause::Answers) => "Kết quả",
            ComparisonHeading::Part(Cause::Membership) => "Diện áp dụng",
            ComparisonHeading::Part(Cause::Rules) => "Quy tắc",
            ComparisonHeading::Part(Cause::Criteria) => "Tiêu chí, trọng số",
            ComparisonHeading::Part(Cause::Settings) => "Cách tính",
            ComparisonHeading::Part(Cause::Rounding) => "Làm tròn",
            ComparisonHeading::Because => "Do",
            ComparisonHeading::Status => "Bộ tiêu chí",
        }
    }

    fn title(&self, before: &str, after: &str, counts: Counts) -> String {
        let Counts {
            agencies,
            down,
            up,
            unchanged,
        } = counts;
        format!("{before} → {after}: {agencies} cơ quan, {down} giảm, {up} tăng, {unchanged} giữ nguyên")
    }

    fn criteria_heading(&self) -> &'static str {
        "Tiêu chí đã thay đổi"
    }

    fn criteria_change(&self, change: &CriteriaChange) -> String {
        let text = |value: &Exact| number::exact(value, Language::Vietnamese);
        match change {
            CriteriaChange::Added { id, max } => format!("{id}: mới, tối đa {} điểm", text(max)),
            CriteriaChange::Removed { id, max } => {
                format!("{id}: đã bỏ, trước đây tối đa {} điểm", text(max))
            }
            CriteriaChange::Maximum { id, from, to } => {
                format!("{id}: điểm tối đa {} → {}", text(from), text(to))
            }
            CriteriaChange::Rule { from, to } => {
                let [from, is] = [from, to].map(|item| rule::describe(item, Language::Vietnamese));
                match from == is {
                    true => format!("{}: cách tính khi không áp dụng", to.id),
                    false => format!("{}: quy tắc [{from}] → [{is}]", to.id),
                }
            }
            CriteriaChange::Weight { id, from, to } => {
                format!("{id}: trọng số {} → {}", text(from), text(to))
            }
            CriteriaChange::Setting { setting, from, to } => {
                format!("[score] {}: {from} → {to}", setting.key())
            }
        }
    }

    fn cases(&self, id: &str, change: &str, unit: Option<&str>) -> String {
        format!("{id} {change} {}", unit.unwrap_or("lần"))
    }

    fn applies(&self, id: &str, state: State) -> String {
        match state {
            State::NotApplicable => format!("{id} không áp dụng"),
            State::Exempt => format!("{id} được miễn"),
            State::Scored | State::Missing => format!("{id} nay áp dụng"),
        }
    }

    fn added(&self, criteria: &[String]) -> String {
        format!("Mới (điểm tối đa): {}", criteria.join(", "))
    }

    fn removed(&self, criteria: &[String]) -> String {
        format!("Đã bỏ (điểm tối đa): {}", criteria.join(", "))
    }

    fn other_rules(&self, ids: &[&str]) -> String {
        format!("đổi quy tắc: {}", ids.join(", "))
    }

    fn and_more(&self, criteria: usize) -> String {
        format!("và {criteria} tiêu chí khác")
    }

    fn order(&self) -> &'static str {
        "Các phần được tách lần lượt từ trái sang phải và cộng lại đúng bằng chênh lệch; phần hụt do hiển thị ít \
         chữ số nằm ở cột Làm tròn."
    }

    fn refused(&self) -> &'static str {
        "Tiêu chí đã đổi điểm tối đa hoặc quy tắc thì không so theo kết quả; thêm --as-is để vẫn so, nếu quy tắc cũ \
         đọc được kết quả mới."
    }

    fn nothing(&self) -> &'static str {
        "Điểm, thứ hạng và xếp loại không thay đổi."
    }

    fn appeared(&self, names: &[String]) -> String {
        format!("Chỉ có ở kỳ sau: {}", names.join(", "))
    }

    fn gone(&self, names: &[String]) -> String {
        format!("Chỉ có ở kỳ trước: {}", names.join(", "))
    }

    fn missing_reasons(&self, cells: usize) -> String {
        format!("Thiếu lý do điều chỉnh: {cells} ô (parindex check --strict liệt kê)")
    }

    fn missing_reason(&self, place: &str, agency: &str, item: &str) -> String {
        format!("{place} · {agency} · {item}: chưa ghi lý do")
    }
}
