//! The share of each area, agency by agency: a field is the darker, the more of its points were reached.

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::rows::{Rows, lines};
use crate::format::page::plots::{Plot, WIDTH, agency, label, unit};
use crate::language::page::page_words;
use crate::language::{Heading, number, words};
use crate::model::name::Language;
use crate::view::page::{AreaKey, Member, PageBlock};

const TOP: i64 = 22;
/// No field is wider, however few areas there are.
const WIDEST: i64 = 72;
/// A field that is narrower has no room for a number.
const NARROWEST_WITH_TEXT: i64 = 26;
/// A share in percent has the shade of the last of these that it reaches; below the first it is the lightest.
const SHADES: [i64; 6] = [50, 60, 70, 80, 90, 100];
/// From this shade on, text is white.
const DARK: usize = 5;

pub(super) fn plot(block: &PageBlock<'_>, language: Language) -> Plot {
    let rows = Rows::new(block.members.iter().map(agency), TOP);
    let columns = Columns::of(block.areas.len(), rows.start());
    let mut marks: Vec<Element> = Vec::new();
    let areas = block.areas.iter().enumerate();
    marks.extend(areas.map(|(at, area)| columns.heading(at, area)));
    marks.extend(rows.labels());
    for area in 0..block.areas.len() {
        marks.extend(columns.fields(area, &block.members, &rows));
        if rows.have_names() && columns.width >= Exact::from(NARROWEST_WITH_TEXT) {
            let members = block.members.iter().enumerate();
            let text = |(at, member)| columns.text(area, at, member, &rows, language);
            marks.extend(members.map(text));
        }
    }
    Plot {
        height: &rows.bottom() + &Exact::from(4),
        marks,
        is_dense: !rows.have_names(),
        description: page_words(language).shares_in_table().to_owned(),
    }
}

/// The columns of the areas, side by side.
struct Columns {
    start: Exact,
    width: Exact,
}

impl Columns {
    fn of(areas: usize, start: Exact) -> Self {
        let room = &Exact::from(WIDTH) - &start;
        let each = room.checked_div(&Exact::from(i64::try_from(areas).unwrap_or(i64::MAX)));
        Self {
            start,
            width: each.unwrap_or(Exact::ONE).min(Exact::from(WIDEST)),
        }
    }

    fn left(&self, area: usize) -> Exact {
        let at = Exact::from(i64::try_from(area).unwrap_or(i64::MAX));
        &self.start + &(&self.width * &at)
    }

    fn middle(&self, area: usize) -> Exact {
        let half = self.width.checked_div(&Exact::from(2)).unwrap_or(Exact::ZERO);
        &self.left(area) + &half
    }

    fn heading(&self, at: usize, area: &AreaKey<'_>) -> Element {
        let letters = (1..=10)
            .rev()
            .find(|letters| Exact::from(7 * letters) <= self.width);
        let letters = letters
            .and_then(|letters| usize::try_from(letters).ok())
            .unwrap_or(1);
        let code = lines(area.id, letters, 1).join("");
        label(&self.middle(at), &Exact::from(TOP - 8), "small middle", code)
            .child(Element::new("title").text(area.name))
    }

    /// Fields of one shade that stand under one another are one, unless a number stands in each.
    fn fields(&self, area: usize, members: &[Member<'_>], rows: &Rows<'_>) -> Vec<Element> {
        let shade_of = |member: &Member<'_>| member.shares.get(area).and_then(Option::as_ref).map(shade);
        let mut fields = Vec::new();
        let mut at = 0;
        while at < members.len() {
            let shade = shade_of(&members[at]);
            let mut next = at + 1;
            while !rows.have_names() && next < members.len() && shade_of(&members[next]) == shade {
                next += 1;
            }
            fields.push(self.field(area, shade, (&rows.edge(at), &rows.edge(next)), rows));
            at = next;
        }
        fields
    }

    fn field(
        &self,
        area: usize,
        shade: Option<usize>,
        (top, bottom): (&Exact, &Exact),
        rows: &Rows<'_>,
    ) -> Element {
        let gap = if rows.have_names() {
            Exact::ONE
        } else {
            Exact::ZERO
        };
        let class = shade.map_or_else(|| "none".to_owned(), |shade| format!("h{shade}"));
        Element::new("rect")
            .with("class", class)
            .with("x", unit(&self.left(area)))
            .with("y", unit(top))
            .with("width", unit(&(&self.width - &Exact::ONE)))
            .with("height", unit(&(&(bottom - top) - &gap)))
    }

    fn text(
        &self,
        area: usize,
        at: usize,
        member: &Member<'_>,
        rows: &Rows<'_>,
        language: Language,
    ) -> Element {
        let share = member.shares.get(area).and_then(Option::as_ref);
        let is_dark = share.is_some_and(|share| shade(share) >= DARK);
        let class = if is_dark { "middle on-dark" } else { "middle" };
        label(
            &self.middle(area),
            &rows.baseline(at),
            class,
            percent(share, 0, language),
        )
    }
}

fn shade(share: &Exact) -> usize {
    let reached = SHADES.iter().filter(|least| *share >= Exact::from(**least));
    reached.count()
}

fn percent(share: Option<&Exact>, places: u32, language: Language) -> String {
    share.map_or_else(
        || "–".to_owned(),
        |share| number::rounded(share, places, language),
    )
}

/// The codes with the names of the areas, then the shares to a tenth of a percent, folded away.
pub(super) fn table(block: &PageBlock<'_>, language: Language) -> Element {
    let key = |area: &AreaKey<'_>| {
        Element::new("li")
            .child(Element::new("b").text(area.id))
            .text(format!(" {}", area.name))
    };
    let keys = Element::new("ul")
        .with("class", "key")
        .with("aria-label", page_words(language).area_key())
        .child(block.areas.iter().map(key));
    let heading = |text: &str, class: &'static str| {
        let heading = Element::new("th").with("scope", "col").with("class", class);
        heading.text(text)
    };
    let areas = block.areas.iter().map(|area| heading(area.id, "n"));
    let agency = words(language).heading(Heading::Agency);
    let headings = Element::new("tr").child(heading(&agency, "name")).child(areas);
    let rows = block.members.iter().map(|member| row(member, language));
    let table = Element::new("table")
        .child(Element::new("thead").child(headings))
        .child(Element::new("tbody").child(rows));
    let folded = Element::new("details")
        .child(Element::new("summary").text(page_words(language).numbers()))
        .child(Element::new("div").with("class", "box").child(table));
    Element::new("div").child(keys).child(folded)
}

fn row(member: &Member<'_>, language: Language) -> Element {
    let share = |share: &Option<Exact>| {
        let cell = Element::new("td").with("class", "n");
        cell.text(percent(share.as_ref(), 1, language))
    };
    Element::new("tr")
        .child(Element::new("th").with("scope", "row").text(member.name))
        .child(member.shares.iter().map(share))
}
