//! Vietnamese as an office of home affairs writes it.

use rust_decimal::Decimal;

use crate::exact::{Exact, Rounding};
use crate::language::list::spaced;
use crate::language::number;
use crate::language::words::{
    Announcement, BlockHeading, Change, Fact, FileFacts, Heading, Holders, LeftOut, OutlineHeading,
    ScoreLine, Words,
};
use crate::model::answer::Stage;
use crate::model::framework::Status;
use crate::model::item::NotApplicable;
use crate::model::name::Language;
use crate::model::round::DecimalMark;
use crate::model::rule::Bound;
use crate::ranking::Because;
use crate::scoring::State;

pub(super) struct Vietnamese;

fn decimal(value: Decimal) -> String {
    number::decimal(value, Language::Vietnamese)
}

fn exact(value: &Exact) -> String {
    number::exact(value, Language::Vietnamese)
}

fn count(value: usize) -> String {
    number::count(value, Language::Vietnamese)
}

/// `so với năm 2021`
fn since(change: Change) -> String {
    match change.since {
        Some(year) => format!("so với năm {year}"),
        None => "so với kỳ trước".to_owned(),
    }
}

impl Words for Vietnamese {
    fn heading(&self, heading: Heading) -> String {
        match heading {
            Heading::Year => "Năm".to_owned(),
            Heading::Block => "Khối".to_owned(),
            Heading::Rank => "Hạng".to_owned(),
            Heading::Tied => "Đồng hạng".to_owned(),
            Heading::Code => "Mã đơn vị".to_owned(),
            Heading::Agency => "Cơ quan, đơn vị".to_owned(),
            Heading::SelfScore => self.stage(Stage::SelfAssessed).to_owned(),
            Heading::Score(stage) => self.stage(stage).to_owned(),
            Heading::ExactScore => "Điểm chính xác".to_owned(),
            Heading::Tier => "Xếp loại".to_owned(),
            Heading::PreviousScore(Some(year)) => format!("Điểm {year}"),
            Heading::PreviousScore(None) => "Điểm kỳ trước".to_owned(),
            Heading::Change => "Chênh".to_owned(),
            Heading::PreviousRank(Some(year)) => format!("Hạng {year}"),
            Heading::PreviousRank(None) => "Hạng kỳ trước".to_owned(),
            Heading::Status => "Bộ tiêu chí".to_owned(),
            Heading::Bar | Heading::Notes => String::new(),
        }
    }

    fn outline_heading(&self, heading: OutlineHeading) -> &'static str {
        match heading {
            OutlineHeading::Code => "Mã",
            OutlineHeading::Name => "Tiêu chí",
            OutlineHeading::Earned => "Điểm",
            OutlineHeading::Possible => "Tối đa",
            OutlineHeading::Derivation => "Cách tính",
        }
    }

    fn stage(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::SelfAssessed => "Tự đánh giá",
            Stage::Appraised => "Thẩm định",
            Stage::Final => "Thẩm định lần 2",
            Stage::Survey => "Điều tra xã hội học",
        }
    }

    fn status(&self, status: Status) -> Option<&'static str> {
        match status {
            Status::Official => None,
            Status::Reconstructed => {
                Some("Bộ tiêu chí dựng lại từ kết quả đã công bố, không phải số liệu chính thức")
            }
            Status::Illustrative => Some("Bộ tiêu chí minh họa, không phải số liệu chính thức"),
        }
    }

    fn block_heading(&self, heading: &BlockHeading<'_>) -> String {
        let year = heading
            .year
            .map(|year| format!(" · năm {year}"))
            .unwrap_or_default();
        let mut apart = Vec::new();
        if !heading.not_assessed.is_empty() {
            let names = heading.not_assessed.join(", ");
            apart.push(format!(
                "{} không đánh giá: {names}",
                count(heading.not_assessed.len())
            ));
        }
        if heading.unranked > 0 {
            apart.push(format!("{} không xếp hạng", count(heading.unranked)));
        }
        let apart = if apart.is_empty() {
            String::new()
        } else {
            format!(" ({})", apart.join("; "))
        };
        format!(
            "{}{year} — {} cơ quan, đơn vị{apart}",
            heading.name,
            count(heading.ranked)
        )
    }

    fn tier_bounds(&self, from: Option<&Bound>, to: Option<&Bound>) -> Option<String> {
        Some(match (from, to) {
            (None, None) => return None,
            (Some(from), None) if from.strict => format!("trên {}", exact(&from.at)),
            (Some(from), None) => format!("từ {} trở lên", exact(&from.at)),
            (None, Some(to)) if to.strict => format!("từ {} trở xuống", exact(&to.at)),
            (None, Some(to)) => format!("dưới {}", exact(&to.at)),
            (Some(from), Some(to)) => {
                let above = if from.strict { "trên" } else { "từ" };
                let under = if to.strict { "" } else { "dưới " };
                format!("{above} {} đến {under}{}", exact(&from.at), exact(&to.at))
            }
        })
    }

    fn out_of(&self, part: usize, total: usize) -> String {
        format!("{}/{} đơn vị", count(part), count(total))
    }

    fn not_ranked(&self, tier: Option<&str>) -> String {
        tier.map_or_else(
            || "Không xếp hạng".to_owned(),
            |tier| format!("Không xếp hạng · {tier}"),
        )
    }

    fn nothing_selected(&self) -> &'static str {
        "Không có đơn vị nào của khối thuộc phạm vi được chọn."
    }

    fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [before @ .., last] => format!("{} và {last}", before.join(", ")),
        }
    }

    fn list_shortened(&self, names: &[&str], others: usize) -> String {
        format!("{} và {} đơn vị khác", names.join(", "), count(others))
    }

    fn mean(&self, mean: Decimal, change: Option<Change>) -> String {
        let signed = |change: Change| {
            format!(
                ", {} {}",
                number::signed(change.by, Language::Vietnamese),
                since(change)
            )
        };
        format!(
            "Trung bình khối {}{}",
            decimal(mean),
            change.map(signed).unwrap_or_default()
        )
    }

    fn highest(&self, names: &str, score: Decimal) -> String {
        format!("cao nhất {names} {}", decimal(score))
    }

    fn lowest(&self, names: &str, score: Decimal) -> String {
        format!("thấp nhất {names} {}", decimal(score))
    }

    fn refused(&self, tier: &str, because: &Because) -> String {
        let reason = self.because(because);
        match because {
            Because::ShareBelow { .. } | Because::LostAbove { .. } => {
                format!("đủ điểm xếp loại {tier} nhưng không đạt điều kiện: {reason}")
            }
            Because::Quota { .. } => format!("đủ điểm xếp loại {tier} nhưng vượt tỷ lệ khống chế: {reason}"),
        }
    }

    fn because(&self, because: &Because) -> String {
        match because {
            Because::ShareBelow { id, needed, found } => {
                format!(
                    "{id} phải đạt từ {} % (mới đạt {} %)",
                    exact(needed),
                    exact(found)
                )
            }
            Because::LostAbove { id, allowed, found } if allowed.is_zero() => {
                format!("{id} phải bằng 0 (hiện là {})", exact(found))
            }
            Because::LostAbove { id, allowed, found } => {
                format!(
                    "{id} không được quá {} (hiện là {})",
                    exact(allowed),
                    exact(found)
                )
            }
            Because::Quota { percent, places } => {
                format!(
                    "không quá {} % số đơn vị của khối, tức {} đơn vị",
                    exact(percent),
                    count(*places)
                )
            }
        }
    }

    fn left_out(&self, items: &LeftOut<'_>) -> String {
        let mut parts = Vec::new();
        if !items.not_applicable.is_empty() {
            let number = count(items.not_applicable.len());
            parts.push(format!(
                "{number} tiêu chí không áp dụng ({})",
                items.not_applicable.join(", ")
            ));
        }
        if !items.exempt.is_empty() {
            let number = count(items.exempt.len());
            parts.push(format!(
                "{number} tiêu chí được miễn ({})",
                items.exempt.join(", ")
            ));
        }
        let then = match items.scaled {
            Some((from, to)) => format!("quy đổi từ {} điểm về thang điểm {}", exact(from), exact(to)),
            None => "trọng số chia cho các tiêu chí còn lại".to_owned(),
        };
        format!("{}: {then}", parts.join(", "))
    }

    fn missing(&self, items: &[&str]) -> String {
        format!(
            "{} tiêu chí không có kết quả ({}): tính 0 điểm",
            count(items.len()),
            items.join(", ")
        )
    }

    fn rounded_at_edge(&self, value: &Exact, published: Decimal, rounding: Rounding) -> String {
        let (value, published) = (exact(value), decimal(published));
        format!(
            "điểm chính xác {value}, công bố {published} theo quy tắc làm tròn \"{}\"",
            rounding.word()
        )
    }

    fn answers(&self, number: usize) -> String {
        format!("{} kết quả", count(number))
    }

    fn errors(&self, number: usize) -> String {
        format!("{} lỗi", count(number))
    }

    fn warnings(&self, number: usize) -> String {
        format!("{} cảnh báo", count(number))
    }

    fn files(&self, facts: &FileFacts<'_>) -> String {
        let names = match facts.names.as_slice() {
            names @ ([] | [_] | [_, _] | [_, _, _]) => names.join(", "),
            names => format!("{} tệp", count(names.len())),
        };
        let delimiter = match facts.delimiter {
            '\t' => "tab".to_owned(),
            other => format!("\"{other}\""),
        };
        let mark = match facts.decimal {
            Some(DecimalMark::Comma) => ", dấu phẩy thập phân",
            Some(DecimalMark::Dot) => ", dấu chấm thập phân",
            None => "",
        };
        format!("{names}: {}, {delimiter}{mark}", facts.encoding)
    }

    fn hint_why(&self, agency: &str, arguments: &str) -> String {
        format!("Vì sao: parindex explain {agency}{}", spaced(arguments))
    }

    fn hint_deliver(&self, arguments: &str) -> String {
        format!(
            "Xuất kết quả: parindex export{} -o ketqua.xlsx",
            spaced(arguments)
        )
    }

    fn score_line(&self, line: &ScoreLine<'_>) -> String {
        let year = line.year.map(|year| format!(" · {year}")).unwrap_or_default();
        let rank = match line.rank {
            Some((rank, tied, of)) => {
                format!(
                    "{}hạng {rank}/{} {}",
                    if tied { "đồng " } else { "" },
                    count(of),
                    line.block
                )
            }
            None => format!("không xếp hạng, {}", line.block),
        };
        let tier = line.tier.map(|tier| format!(", {tier}")).unwrap_or_default();
        let (agency, score) = (line.agency, decimal(line.score));
        format!(
            "{agency}{year} — {score} điểm, {rank}{tier} (chính xác {})",
            line.exact
        )
    }

    fn state(&self, state: State) -> Option<&'static str> {
        match state {
            State::Scored => None,
            State::NotApplicable => Some("không áp dụng"),
            State::Exempt => Some("được miễn theo danh sách đơn vị"),
            State::Missing => Some("không có số liệu, tính 0 điểm"),
        }
    }

    fn fact(&self, fact: Fact) -> &'static str {
        match fact {
            Fact::Rule => "Quy tắc",
            Fact::Maximum => "Điểm tối đa",
            Fact::Weight => "Tỷ trọng trong tổng điểm",
            Fact::NotApplicable => "Nếu không áp dụng",
            Fact::EvidenceAsked => "Tài liệu phải kèm",
            Fact::Answer => "Kết quả",
            Fact::Denominator => "Mẫu số",
            Fact::SelfAnswer => "Tự đánh giá",
            Fact::Evidence => "Tài liệu kiểm chứng",
            Fact::Reason => "Lý do điều chỉnh",
            Fact::Note => "Ghi chú",
            Fact::Steps => "Cách tính",
            Fact::Points => "Điểm chính xác",
            Fact::Declared => "Quy định tại",
        }
    }

    fn not_applicable(&self, mode: NotApplicable) -> &'static str {
        match mode {
            NotApplicable::No => "không được phép",
            NotApplicable::Rescale => "loại khỏi mẫu số, quy phần còn lại về thang điểm",
            NotApplicable::Full => "tính trọn điểm",
            NotApplicable::Zero => "tính 0 điểm",
        }
    }

    fn total(&self, derivation: &str) -> String {
        format!("Cộng {derivation}")
    }

    fn beside_the_scale(&self, bonus: &Exact, penalty: &Exact) -> String {
        format!("thưởng +{}   trừ −{}", exact(bonus), exact(penalty))
    }

    fn beside_heading(&self) -> &'static str {
        "Ngoài thang điểm"
    }

    fn read_from(&self, rows: &[String], criteria: &str) -> String {
        format!("Dòng dữ liệu: {} · tiêu chí: {criteria}", rows.join(", "))
    }

    fn source_of_criteria(&self, source: &str) -> String {
        format!("Nguồn của bộ tiêu chí: {source}")
    }

    fn announcement(&self, block: &Announcement<'_>) -> String {
        let year = block.year.map(|year| format!("Năm {year}, ")).unwrap_or_default();
        let ranked = count(block.ranked);
        let mut text = format!("{year}{} có {ranked} cơ quan, đơn vị được xếp hạng", block.block);
        if !block.tiers.is_empty() {
            let share =
                |(tier, number): &(&str, usize)| format!("{}/{ranked} xếp loại {tier}", count(*number));
            let tiers: Vec<String> = block.tiers.iter().map(share).collect();
            text += &format!(", trong đó: {}", tiers.join("; "));
        }
        text += ".";
        if let [first, rest @ ..] = block.leaders.as_slice() {
            text += &format!(" Dẫn đầu là {}", self.holders(first));
            if !rest.is_empty() {
                let rest: Vec<String> = rest.iter().map(|leader| self.holders(leader)).collect();
                text += &format!(", tiếp theo là {}", rest.join("; "));
            }
            text += ".";
        }
        if let Some(lowest) = &block.lowest {
            text += &format!(" Thấp nhất là {}.", self.holders(lowest));
        }
        if let Some(mean) = block.mean {
            let change = block.change.map(in_words).unwrap_or_default();
            text += &format!(" Điểm trung bình của khối là {} điểm{change}.", decimal(mean));
        }
        if !block.not_assessed.is_empty() {
            text += &format!(" Không đánh giá: {}.", self.list(&block.not_assessed));
        }
        text
    }
}

/// `, tăng 1,92 điểm so với năm 2021`
fn in_words(change: Change) -> String {
    let by = decimal(change.by.abs());
    match (change.by.is_zero(), change.by.is_sign_negative()) {
        (true, _) => format!(", không đổi {}", since(change)),
        (false, false) => format!(", tăng {by} điểm {}", since(change)),
        (false, true) => format!(", giảm {by} điểm {}", since(change)),
    }
}

impl Vietnamese {
    /// `Sở Tài chính và Sở Công Thương (cùng đạt 90,31 điểm)`
    fn holders(&self, holders: &Holders<'_>) -> String {
        let both = if holders.names.len() > 1 {
            "cùng đạt "
        } else {
            ""
        };
        format!(
            "{} ({both}{} điểm)",
            self.list(&holders.names),
            decimal(holders.score)
        )
    }
}
