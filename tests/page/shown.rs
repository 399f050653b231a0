//! What the page shows, before it is written: who stands where, and what cost whom how much.

use std::collections::BTreeSet;

use parindex::Opened;
use parindex::exact::Exact;
use parindex::input::request::Request;
use parindex::model::name::Language;
use parindex::ranking::{Ranking, rank};
use parindex::view::page::{Page, page};

use crate::rounds::{exported, large};
use crate::support::Folder;

/// Opens a round and hands its page over.
fn with_page(round: &str, look: impl FnOnce(&Page<'_>, &[Ranking])) {
    let request = Request {
        inputs: vec![round.into()],
        ..Request::default()
    };
    let opened: Opened = parindex::open(&request, Default::default());
    let checked = opened.checked.as_ref().expect("the round has no errors");
    let rankings = rank(checked);
    let results = opened.results(checked, &rankings);
    look(&page(checked, &results, Language::Vietnamese), &rankings);
}

/// Name, code of the criterion and points lost, for each loss that is listed of a block.
fn losses(page: &Page<'_>, block: usize) -> Vec<(String, Vec<String>)> {
    let members = page.blocks[block].members.iter();
    let listed = members.map(|member| {
        let profile = member.profile.as_ref().expect("there are several criteria");
        let losses = profile.losses.iter();
        let losses = losses
            .map(|lost| format!("{} {}", lost.id, lost.points))
            .collect();
        (member.name.to_owned(), losses)
    });
    listed.collect()
}

#[test]
fn losses_stand_from_the_greatest_and_a_penalty_is_one_of_them() {
    with_page("samples/example", |page, _| {
        let listed = losses(page, 0);
        let listed: Vec<(&str, String)> = listed
            .iter()
            .map(|(name, losses)| (name.as_str(), losses.join("; ")))
            .collect();
        assert_eq!(
            listed,
            [
                ("Sở Nội vụ", "III.1 99/50".to_owned()),
                ("Sở Tư pháp", "III.1 63/25; II.4 13/10; P.1 1; I.1 3/4".to_owned()),
                (
                    "Sở Tài chính",
                    "II.1 5; III.1 117/40; I.2 1/2; II.3 1/2; I.1 1/4".to_owned()
                ),
                (
                    "Sở Công Thương",
                    "II.1 5; III.1 369/100; II.4 1; I.1 1/2; II.3 1/2".to_owned()
                ),
                (
                    "Sở Y tế",
                    "II.1 10; II.4 579/100; III.1 5679/1000; I.3 5; II.2 5; II.3 7/2; I.2 35/18; I.1 3/2; P.1 1"
                        .to_owned()
                ),
            ]
        );
    });
}

/// Σ lost = scale − (score + penalty − bonus): whatever is not in the score is among the losses.
#[test]
fn under_weights_the_losses_are_what_the_score_lacks_of_the_scale() {
    with_page("samples/trung-binh-trong-so", |page, rankings| {
        for (block, ranking) in page.blocks.iter().zip(&rankings[0].blocks) {
            for (member, placement) in block.members.iter().zip(ranking.everybody()) {
                let profile = member.profile.as_ref().expect("there are several criteria");
                let listed: Exact = profile.losses.iter().map(|lost| &lost.points).sum();
                let lost = &listed + &profile.others_points;
                let total = &placement.score;
                let base = &(&total.exact + &total.penalty) - &total.bonus;
                assert_eq!(&lost - &total.penalty, block.scale - &base, "{}", member.name);
            }
        }
    });
}

#[test]
fn a_profile_lists_twelve_losses_and_sums_up_the_others() {
    let round = large(12, 40);
    with_page(&round.path().to_string_lossy(), |page, _| {
        let last = page.blocks[0].members[11].profile.as_ref();
        let last = last.expect("there are several criteria");
        assert_eq!((last.losses.len(), last.others), (12, 28));
        let listed: Exact = last.losses.iter().map(|lost| &lost.points).sum();
        let score = &Exact::from(160) - &(&listed + &last.others_points);
        let share = score.checked_div(&Exact::from(160)).expect("160 is not 0");
        let published = (&share * &Exact::from(100)).rounded(2, Default::default());
        assert_eq!(published, Exact::from(page.blocks[0].members[11].score));
    });
}

#[test]
fn in_a_round_of_more_than_four_hundred_agencies_a_profile_lists_five_losses() {
    for (agencies, listed) in [(400, 8), (401, 5)] {
        let round = large(agencies, 8);
        with_page(&round.path().to_string_lossy(), |page, _| {
            let last = page.blocks[0]
                .members
                .last()
                .and_then(|member| member.profile.as_ref());
            assert_eq!(last.map(|last| last.losses.len()), Some(listed));
        });
    }
}

#[test]
fn a_page_of_33_agencies_and_90_criteria_is_lighter_than_a_photograph() {
    let round = large(33, 90);
    let page = exported(&round.path().to_string_lossy(), "vi");
    let length = page.text().len();
    assert!(length < 500_000, "{length} bytes");
}

#[test]
fn seventy_two_agencies_are_named_in_the_drawings_and_seventy_three_are_not() {
    for (agencies, named) in [(72, true), (73, false)] {
        let round = large(agencies, 8);
        let page = exported(&round.path().to_string_lossy(), "vi").text();
        let drawing = page.split("<figure>").nth(1).expect("a drawing of the scores");
        assert_eq!(
            drawing.contains("Xã Đơn vị hành chính số 5<"),
            named,
            "{agencies}"
        );
    }
}

/// A file of the example.
fn sample(name: &str) -> String {
    std::fs::read_to_string(format!("samples/example/{name}")).expect("samples are here")
}

/// Every year has its own blocks; nothing on the page has the name of something else.
#[test]
fn two_years_of_data_stand_one_after_the_other() {
    let data = sample("thamdinh.csv");
    let mut lines = data.lines();
    let mut both = format!("{};nam\n", lines.next().expect("a heading"));
    for (line, year) in lines.flat_map(|line| [(line, 2023), (line, 2024)]) {
        both += &format!("{line};{year}\n");
    }
    let round = "format = 1\ntitle = \"Hai năm\"\ncriteria = \"tieuchi.toml\"\nagencies = \"donvi.csv\"\nappraised = \"thamdinh.csv\"\n";
    let folder = Folder::new()
        .with("tieuchi.toml", sample("tieuchi.toml"))
        .with("donvi.csv", sample("donvi.csv"))
        .with("thamdinh.csv", both)
        .with("parindex.toml", round);
    let text = exported(&folder.path().to_string_lossy(), "vi").text();
    let headings = text
        .split("<h2 ")
        .skip(1)
        .filter_map(|rest| rest.split(['>', '<']).nth(1));
    assert_eq!(
        headings.collect::<Vec<_>>(),
        [
            "Khối sở, ban, ngành · năm 2023 — 5 cơ quan, đơn vị",
            "Khối UBND quận, huyện · năm 2023 — 3 cơ quan, đơn vị",
            "Khối sở, ban, ngành · năm 2024 — 5 cơ quan, đơn vị",
            "Khối UBND quận, huyện · năm 2024 — 3 cơ quan, đơn vị",
            "Ghi chú",
        ]
    );
    let ids: Vec<&str> = text
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let different: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(different.len(), ids.len());
}

#[test]
fn a_block_in_which_nobody_is_assessed_has_a_heading_and_their_names() {
    let register = sample("donvi.csv").replace(";QH;danh_gia", ";QH;khong_danh_gia");
    let of_departments = |line: &&str| !["QST;", "QHC;", "HHV;"].iter().any(|code| line.starts_with(code));
    let data: Vec<String> = (sample("thamdinh.csv").lines().filter(of_departments))
        .map(str::to_owned)
        .collect();
    let round = "format = 1\ntitle = \"Một khối\"\ncriteria = \"tieuchi.toml\"\nagencies = \"donvi.csv\"\nappraised = \"thamdinh.csv\"\n";
    let folder = Folder::new()
        .with("tieuchi.toml", sample("tieuchi.toml"))
        .with("donvi.csv", register)
        .with("thamdinh.csv", data.join("\n") + "\n")
        .with("parindex.toml", round);
    let text = exported(&folder.path().to_string_lossy(), "vi").text();
    assert!(text.contains(
        "<h2 id=\"b2\">Khối UBND quận, huyện — 0 cơ quan, đơn vị</h2>\n<p class=\"quiet\">Không đánh giá: \
         UBND quận Sơn Trà, UBND quận Hải Châu, UBND huyện Hòa Vang, UBND huyện Hoàng Sa.</p>\n</section>"
    ));
}
