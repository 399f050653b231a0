//! The share of each area, agency by agency: a field is the darker, the more of its points were reached.

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::lettering::{letters_in, one_line};
use crate::format::page::plots::marks::{field, label};
use crate::format::page::plots::rows::Rows;
use crate::format::page::plots::unit::{Unit, units};
use crate::format::page::plots::{Plot, WIDTH, agency};
use crate::language::number;
use crate::language::page::page_words;
use crate::model::name::Language;
use crate::view::page::{AreaKey, Member, PageBlock};

/// Above the fields stand the codes of the areas.
const CODES: Unit = units(14);
const TOP: Unit = units(22);
const BELOW: Unit = units(4);
/// No column is wider, however few areas there are.
const WIDEST: Unit = units(72);
/// A field that is narrower has no room for a number.
const NARROWEST_WITH_TEXT: Unit = units(26);
/// Between one field and the next.
const GAP: Unit = units(1);
/// A share in percent has the shade of the last of these that it reaches; below the first it is the lightest.
const SHADES: [i64; 6] = [50, 60, 70, 80, 90, 100];
/// From this shade on, text is white.
const DARK: usize = 5;

/// The fields of everybody, column by column.
pub(super) fn plot(block: &PageBlock<'_>, language: Language) -> Plot {
    let map = Map::of(block);
    let mut marks = map.rows.labels();
    for (at, area) in block.areas.iter().enumerate() {
        marks.push(map.code(at, area));
        marks.extend(map.fields(at));
        if map.has_numbers() {
            let members = block.members.iter().enumerate();
            marks.extend(members.map(|(row, member)| map.number(at, row, member, language)));
        }
    }
    Plot {
        height: map.rows.bottom() + BELOW,
        marks,
        is_dense: !map.rows.have_names(),
        description: page_words(language).shares_in_table().to_owned(),
    }
}

/// Rows of agencies, columns of areas.
struct Map<'a, 'b> {
    members: &'b [Member<'a>],
    rows: Rows<'a>,
    column: Unit,
}

impl<'a, 'b> Map<'a, 'b> {
    fn of(block: &'b PageBlock<'a>) -> Self {
        let rows = Rows::new(block.members.iter().map(agency), TOP);
        Self {
            column: (WIDTH - rows.start()).part(1, block.areas.len()).min(WIDEST),
            members: &block.members,
            rows,
        }
    }

    fn left(&self, area: usize) -> Unit {
        self.rows.start() + self.column.part(area, 1)
    }

    fn middle(&self, area: usize) -> Unit {
        self.left(area) + self.column.half()
    }

    fn has_numbers(&self) -> bool {
        self.rows.have_names() && self.column >= NARROWEST_WITH_TEXT
    }

    /// The name of the area is there for the pointer.
    fn code(&self, at: usize, area: &AreaKey<'_>) -> Element {
        let code = one_line(area.id, letters_in(self.column));
        let name = Element::new("title").text(area.name);
        label((self.middle(at), CODES), "small middle", code).child(name)
    }

    /// Fields of one shade that stand under one another are one where the rows are narrow.
    fn fields(&self, area: usize) -> Vec<Element> {
        let shades: Vec<Option<usize>> = self.members.iter().map(|member| shade(member, area)).collect();
        let are_one =
            |above: &Option<usize>, below: &Option<usize>| !self.rows.have_names() && above == below;
        let gap = if self.rows.have_names() { GAP } else { Unit::ZERO };
        let mut from = 0;
        let mut fields = Vec::new();
        for shades in shades.chunk_by(are_one) {
            let to = from + shades.len();
            let class = shades[0].map_or_else(|| "none".to_owned(), |shade| format!("h{shade}"));
            let upper_left = (self.left(area), self.rows.edge(from));
            let lower_right = (self.left(area + 1) - GAP, self.rows.edge(to) - gap);
            fields.push(field(class, upper_left, lower_right));
            from = to;
        }
        fields
    }

    fn number(&self, area: usize, row: usize, member: &Member<'_>, language: Language) -> Element {
        let is_dark = shade(member, area).is_some_and(|shade| shade >= DARK);
        let class = if is_dark { "middle on-dark" } else { "middle" };
        let place = (self.middle(area), self.rows.baseline(row));
        label(place, class, percent(member.share(area), 0, language))
    }
}

fn shade(member: &Member<'_>, area: usize) -> Option<usize> {
    let share = member.share(area)?;
    let reached = SHADES.iter().filter(|least| *share >= Exact::from(**least));
    Some(reached.count())
}

/// A share for people; `–` where the area does not apply.
pub(in crate::format::page) fn percent(share: Option<&Exact>, places: u32, language: Language) -> String {
    share.map_or_else(
        || "–".to_owned(),
        |share| number::rounded(share, places, language),
    )
}
