//! Vietnamese as an office of home affairs writes it.

use rust_decimal::Decimal;

use crate::analysis::verify::{AnswerChange, Cause, Note, Why};
use crate::exact::Rounding;
use crate::language::number;
use crate::language::verify::value::answer;
use crate::language::verify::{Scene, Tally, VerifyHeading, VerifyWords};
use crate::language::words;
use crate::model::framework::{Compared, RoundAt, Ties};
use crate::model::name::Language;
use crate::model::published::Figure;
use crate::ranking::Because;

pub(super) struct Vietnamese;

const VIETNAMESE: Language = Language::Vietnamese;

fn count(value: usize) -> String {
    number::count(value, VIETNAMESE)
}

fn change(change: &AnswerChange, scene: &Scene<'_>) -> String {
    let item = scene.framework.item(change.item);
    let (from, to) = (
        answer(&change.from, item, VIETNAMESE),
        answer(&change.to, item, VIETNAMESE),
    );
    let stage = change
        .as_at
        .map(|stage| words(VIETNAMESE).stage(stage).to_lowercase());
    let stage = stage
        .map(|stage| format!(" như vòng {stage}"))
        .unwrap_or_default();
    format!(
        "{} là {to} thay vì {from}{stage} ({})",
        item.id,
        scene.cell(&change.place)
    )
}

fn because(because: &Because) -> String {
    words(VIETNAMESE).because(because)
}

impl VerifyWords for Vietnamese {
    fn heading(&self, heading: VerifyHeading) -> &'static str {
        match heading {
            VerifyHeading::Agency => "Cơ quan, đơn vị",
            VerifyHeading::Published => "Công bố",
            VerifyHeading::Recomputed => "Tính lại",
            VerifyHeading::Difference => "Lệch",
            VerifyHeading::Cause => "Nguyên nhân khớp với số công bố",
        }
    }

    fn figure(&self, figure: Figure) -> &'static str {
        match figure {
            Figure::Index => "chỉ số",
            Figure::Score => "điểm",
            Figure::SelfAssessed => "điểm tự đánh giá",
            Figure::Appraised => "điểm thẩm định",
            Figure::Survey => "điểm điều tra xã hội học",
        }
    }

    fn title(&self, tally: &Tally, alone: bool) -> String {
        let against = if alone {
            "Đối chiếu các số trong chính bảng công bố"
        } else {
            "Đối chiếu bảng công bố với kết quả tính lại"
        };
        format!(
            "{against}: {} cơ quan, {} khớp, {} lệch",
            count(tally.agencies),
            count(tally.agencies - tally.differing),
            count(tally.differing)
        )
    }

    fn summary(&self, tally: &Tally) -> String {
        format!(
            "Không giải thích được: {}. Thứ hạng đổi: {}. Xếp loại đổi: {}.",
            tally.unexplained, tally.ranks, tally.tiers
        )
    }

    fn cause(&self, cause: &Cause, scene: &Scene<'_>) -> String {
        match cause {
            Cause::RowsSwapped(other) => {
                format!("đổi chỗ số liệu với {}", scene.agency(*other, VIETNAMESE))
            }
            Cause::Rounding(Rounding::Down) => "cắt bỏ chữ số thay vì làm tròn (down)".to_owned(),
            Cause::Rounding(Rounding::HalfEven) => "làm tròn nửa về số chẵn (half-even)".to_owned(),
            Cause::Rounding(Rounding::HalfUp) => "làm tròn nửa lên (half-up)".to_owned(),
            Cause::RoundedTwice => "làm tròn hai lần, từ điểm đã làm tròn".to_owned(),
            Cause::RoundedAt(RoundAt::Criterion) => {
                "làm tròn từng tiêu chí thay vì chỉ làm tròn tổng điểm".to_owned()
            }
            Cause::RoundedAt(RoundAt::Total) => {
                "chỉ làm tròn tổng điểm, không làm tròn từng tiêu chí".to_owned()
            }
            Cause::NotApplicableAsZero(items) => {
                format!("ô \"không áp dụng\" bị tính 0 điểm ({})", scene.codes(items))
            }
            Cause::ExemptAsZero(items) => {
                format!("tiêu chí được miễn bị tính 0 điểm ({})", scene.codes(items))
            }
            Cause::BonusLeftOut(items) => format!("chưa cộng điểm {}", scene.codes(items)),
            Cause::PenaltyLeftOut(items) => format!("chưa trừ điểm {}", scene.codes(items)),
            Cause::Cap { capped: true } => "bị giới hạn trong thang điểm (cap = \"scale\")".to_owned(),
            Cause::Cap { capped: false } => "được vượt thang điểm (cap = \"none\")".to_owned(),
            Cause::OlderStage(stage) => {
                format!(
                    "lấy kết quả vòng {}",
                    words(VIETNAMESE).stage(*stage).to_lowercase()
                )
            }
            Cause::Answer(answer) => format!("khác một ô: {}", change(answer, scene)),
            Cause::MeanOfExact => "trung bình của điểm chưa làm tròn".to_owned(),
            Cause::Ties(Ties::Competition) => "xếp hạng kiểu 1, 2, 2, 4 thay vì 1, 2, 2, 3".to_owned(),
            Cause::Ties(Ties::Dense) => "xếp hạng kiểu 1, 2, 2, 3 thay vì 1, 2, 2, 4".to_owned(),
            Cause::Compared(Compared::Exact) => "so bằng điểm chính xác thay vì điểm công bố".to_owned(),
            Cause::Compared(Compared::Published) => "so bằng điểm công bố thay vì điểm chính xác".to_owned(),
            Cause::TieBreakIgnored => "không phân định khi bằng điểm (tie_break)".to_owned(),
            Cause::ConditionIgnored(reason) => format!("bỏ qua điều kiện xếp loại: {}", because(reason)),
            Cause::QuotaIgnored(reason) => format!("bỏ qua tỷ lệ tối đa của loại: {}", because(reason)),
            Cause::WrongBlock { framework, block } => {
                format!("xếp nhầm khối: {}", scene.block(*framework, *block, VIETNAMESE))
            }
            Cause::BlocksIgnored => "xếp hạng chung cho mọi khối".to_owned(),
        }
    }

    fn why(&self, why: &Why, scene: &Scene<'_>) -> String {
        match why {
            Why::Cause(cause) => self.cause(cause, scene),
            Why::Follows => "theo điểm đã công bố".to_owned(),
            Why::Unexplained(_) => "không giải thích được".to_owned(),
        }
    }

    fn nearest(&self, agency: &str, near: &[AnswerChange], scene: &Scene<'_>) -> String {
        let each = |each: &AnswerChange| {
            let gives = number::decimal(each.gives, VIETNAMESE);
            format!("{} → {gives}", change(each, scene))
        };
        let near: Vec<String> = near.iter().map(each).collect();
        format!("{agency}, các ô gần nhất: {}", near.join("; "))
    }

    fn note(&self, agency: &str, note: &Note, scene: &Scene<'_>) -> String {
        match note {
            Note::PartsMissTotal { parts, total } => format!(
                "{agency}: các phần in ra cộng lại {}, tổng in ra {}: mỗi số đã làm tròn riêng",
                number::exact(parts, VIETNAMESE),
                number::exact(total, VIETNAMESE)
            ),
            Note::FewerDecimals(figure) => format!(
                "{agency}: {} khớp ở số chữ số thập phân đã in, ít hơn các dòng khác",
                self.figure(*figure)
            ),
            Note::TierMayBeRefused { tier } => format!(
                "{agency}: đủ điểm xếp loại {}, nhưng không có số liệu để xét điều kiện",
                scene.tier(*tier, VIETNAMESE)
            ),
        }
    }

    fn parts(&self) -> &'static str {
        "các phần in ra không cộng thành tổng in ra"
    }

    fn mean(&self, label: &str, figure: Figure, printed: &str, recomputed: Decimal) -> String {
        let recomputed = number::decimal(recomputed, VIETNAMESE);
        format!(
            "{label}, {}: công bố {printed}, tính lại {recomputed}",
            self.figure(figure)
        )
    }

    fn missing(&self, names: &[&str]) -> String {
        format!("Bảng công bố thiếu: {}.", names.join(", "))
    }

    fn extra(&self, names: &[&str]) -> String {
        format!("Bảng công bố thừa: {}.", names.join(", "))
    }

    fn manifest_holds(&self, name: &str, files: usize) -> String {
        format!(
            "{name}: {} tệp đầu vào không đổi, kết quả vẫn như cũ",
            count(files)
        )
    }

    fn manifest_result_differs(&self, name: &str, made_by: &str, running: &str) -> String {
        format!(
            "{name}: tệp đầu vào không đổi nhưng kết quả đã khác (lập bằng {made_by}, chạy lại bằng {running})"
        )
    }
}
