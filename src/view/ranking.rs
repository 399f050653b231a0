//! The sheet of `parindex rank`: block by block, grouped into tiers, notes at the end.

use crate::language::{Heading, words};
use crate::model::agency::AgencyIndex;
use crate::model::answer::Stage;
use crate::model::name::Language;
use crate::ranking::{Placement, Ranking};
use crate::view::block::BlockResults;
use crate::view::cell::Subject;
use crate::view::notes::Notes;
use crate::view::previous::Previous;
use crate::view::report::{Column, Group, Report, Row, Section, Table};
use crate::view::results::Results;
use crate::view::run::Run;
use crate::view::selection::Selection;
use crate::view::{statistics, summary, tiers, title};

/// Who is where, for people.
#[must_use]
pub fn ranking(results: &Results<'_>, selection: &Selection, language: Language) -> Report {
    let run = results.run();
    let mut sheet = RankingSheet::new(&run, selection, language);
    let title = sheet.opening().title;
    let years = results.rankings.iter();
    let sections = years.flat_map(|ranking| sheet.year(ranking).sections).collect();
    Report {
        title,
        sections,
        ..sheet.closing()
    }
}

/// The same in parts, for whoever does not hold all rankings at once: what stands over the blocks, the blocks
/// of one year after the other, what stands under them.
pub struct RankingSheet<'a> {
    run: &'a Run<'a>,
    selection: &'a Selection,
    language: Language,
    previous: Option<Previous<'a>>,
    notes: Notes,
    /// The last agency with a note: the one whose reasons are worth asking for.
    noted: Option<AgencyIndex>,
    /// The last agency of all.
    last: Option<AgencyIndex>,
}

impl<'a> RankingSheet<'a> {
    /// Of a run of which nothing is ranked yet.
    #[must_use]
    pub fn new(run: &'a Run<'a>, selection: &'a Selection, language: Language) -> Self {
        Self {
            run,
            selection,
            language,
            previous: Previous::of_run(run),
            notes: Notes::default(),
            noted: None,
            last: None,
        }
    }

    /// The title.
    #[must_use]
    pub fn opening(&self) -> Report {
        Report {
            title: title::lines(self.run.round, self.language),
            ..Report::empty(self.language)
        }
    }

    /// The blocks of one year.
    pub fn year(&mut self, ranking: &Ranking) -> Report {
        let mut sections = Vec::new();
        for block in self.run.blocks(ranking) {
            let last = block.results.placements.last();
            self.last = last.map(|placement| placement.agency).or(self.last);
            if self.selection.has_block(block.block()) {
                sections.push(self.section(&block));
            }
        }
        Report {
            sections,
            ..Report::empty(self.language)
        }
    }

    /// Notes, what was read, what to ask next.
    #[must_use]
    pub fn closing(self) -> Report {
        let code = |agency: AgencyIndex| {
            let code = self.run.round.agency(agency).code.as_str();
            summary::is_plain(code).then_some(code)
        };
        let asked = self.noted.and_then(code).or_else(|| self.last.and_then(code));
        Report {
            hints: summary::hints(self.run, asked, self.language),
            summary: Some(summary::line(self.run, self.language)),
            notes: self.notes.into_texts(),
            ..Report::empty(self.language)
        }
    }

    fn section(&mut self, block: &BlockResults<'_>) -> Section {
        let words = words(self.language);
        let headings = self.headings(block);
        let groups = self.groups(block, &headings);
        let nothing = groups.is_empty().then(|| words.nothing_selected().to_owned());
        let line = statistics::line(block, self.previous.as_ref(), self.language);
        Section {
            heading: Some(block.heading(self.language)),
            table: (!groups.is_empty()).then(|| Table {
                columns: headings
                    .iter()
                    .map(|heading| Column::new(*heading, words))
                    .collect(),
                groups,
            }),
            text: nothing.into_iter().chain(line).collect(),
        }
    }

    fn headings(&self, block: &BlockResults<'_>) -> Vec<Heading> {
        let ranking = block.ranking;
        let mut headings = vec![Heading::Rank, Heading::Agency];
        if ranking.has_self && ranking.stage != Stage::SelfAssessed {
            headings.push(Heading::SelfScore);
        }
        headings.push(Heading::Score(ranking.stage));
        if let Some(previous) = &self.previous {
            headings.extend([
                Heading::PreviousScore(previous.year),
                Heading::Change,
                Heading::PreviousRank(previous.year),
            ]);
        }
        headings.extend([Heading::Bar, Heading::Notes]);
        headings
    }

    /// Tiers from the highest, then agencies without a rank by their tiers; empty ones are left out.
    fn groups(&mut self, block: &BlockResults<'_>, headings: &[Heading]) -> Vec<Group> {
        let ranked = self.selection.ranked(block);
        let unranked = self.selection.unranked(block);
        let language = self.language;
        let mut groups = Vec::new();
        for step in tiers::steps(block) {
            let rows = self.rows_of(step, &ranked, block, headings);
            let heading = step.map(|step| tiers::heading(block, step, language));
            groups.push(Group { heading, rows });
        }
        for step in tiers::steps(block) {
            let rows = self.rows_of(step, &unranked, block, headings);
            let heading = Some(tiers::unranked_heading(block, step, language));
            groups.push(Group { heading, rows });
        }
        groups.retain(|group| !group.rows.is_empty());
        groups
    }

    fn rows_of(
        &mut self,
        step: Option<usize>,
        placements: &[&Placement],
        block: &BlockResults<'_>,
        headings: &[Heading],
    ) -> Vec<Row> {
        let tier = step.map(|step| block.results.tiers[step].tier);
        let of_tier = placements.iter().filter(|placement| placement.tier == tier);
        of_tier
            .map(|placement| self.row(block, headings, placement))
            .collect()
    }

    fn row(&mut self, block: &BlockResults<'_>, headings: &[Heading], placement: &Placement) -> Row {
        let notes = self.notes.of(block, placement, self.language);
        if !notes.is_empty() {
            self.noted = Some(placement.agency);
        }
        let subject = Subject {
            block,
            placement,
            previous: self.previous.as_ref(),
            notes: &notes,
            language: self.language,
        };
        Row {
            cells: headings.iter().map(|heading| subject.cell(*heading)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ranking;
    use crate::model::name::Language;
    use crate::view::example::{Example, example, placement};
    use crate::view::report::{Cell, Group, Report};
    use crate::view::selection::Selection;

    fn sheet(example: &Example, selection: &Selection) -> Report {
        ranking(&example.results(), selection, Language::English)
    }

    fn group_names(report: &Report, section: usize) -> Vec<&str> {
        let groups: &[Group] = match &report.sections[section].table {
            Some(table) => &table.groups,
            None => &[],
        };
        let headings = groups.iter().filter_map(|group| group.heading.as_ref());
        headings.map(|heading| heading.name.as_str()).collect()
    }

    #[test]
    fn tiers_stand_from_the_highest_and_empty_ones_are_left_out() {
        let report = sheet(&example(), &Selection::default());
        assert_eq!(group_names(&report, 0), ["Excellent", "Good", "Average-Fair"]);
        assert_eq!(group_names(&report, 1), ["Excellent", "Good"]);
    }

    #[test]
    fn agencies_without_a_rank_follow_the_ranked_under_their_own_heading() {
        let mut example = example();
        let mut special = placement(4, 1, false, 1);
        special.rank = None;
        example.rankings[0].blocks[1].unranked.push(special);
        let report = sheet(&example, &Selection::default());
        assert_eq!(
            group_names(&report, 1),
            ["Excellent", "Good", "Not ranked · Good"]
        );
        let table = report.sections[1].table.as_ref().expect("three groups");
        assert_eq!(table.groups[2].rows[0].cells[0], Cell::Absent);
        assert_eq!(
            report.sections[1].heading.as_deref(),
            Some("Khối UBND quận, huyện — 3 agencies (1 not assessed: UBND huyện Hoàng Sa; 1 not ranked)")
        );
    }

    #[test]
    fn a_framework_without_tiers_lists_its_agencies_under_no_heading() {
        let mut example = example();
        let block = &mut example.rankings[0].blocks[0];
        block.tiers.clear();
        for placement in &mut block.placements {
            placement.tier = None;
            placement.refused.clear();
        }
        let report = sheet(&example, &Selection::default());
        let table = report.sections[0].table.as_ref().expect("five agencies");
        assert_eq!((table.groups.len(), &table.groups[0].heading), (1, &None));
        assert_eq!(table.groups[0].rows.len(), 5);
    }

    #[test]
    fn a_selection_narrows_the_rows_and_leaves_counts_and_means() {
        let selection = Selection {
            blocks: vec!["SO".to_owned()],
            tiers: vec!["Good".to_owned()],
            top: None,
        };
        let report = sheet(&example(), &selection);
        assert_eq!(report.sections.len(), 1);
        let table = report.sections[0].table.as_ref().expect("one agency");
        let heading = table.groups[0].heading.as_ref().expect("a tier");
        assert_eq!(heading.remark.as_deref(), Some("80 to under 90 · 1 of 5"));
        assert_eq!(
            table.groups[0].rows[0].cells[0],
            Cell::Rank { rank: 2, tied: false }
        );
        assert_eq!(
            report.sections[0].text,
            ["Mean 87.33 · highest Sở Nội vụ 101.02 · lowest Sở Y tế 60.59"]
        );
    }

    #[test]
    fn a_block_of_which_nothing_is_selected_says_so() {
        let selection = Selection {
            tiers: vec!["Fair".to_owned()],
            ..Selection::default()
        };
        let report = sheet(&example(), &selection);
        assert_eq!(report.sections[0].table, None);
        assert_eq!(
            report.sections[0].text[0],
            "No agency of this block is in the selection."
        );
    }

    #[test]
    fn a_code_that_a_shell_would_read_is_not_offered_to_be_pasted() {
        let mut example = example();
        for agency in &mut example.round.agencies {
            agency.code = "$(reboot)".to_owned();
        }
        let report = sheet(&example, &Selection::default());
        assert_eq!(report.hints, ["Deliver: parindex export -o result.xlsx"]);
    }
}
