//! A blank form: what one agency is asked, row by row.
//!
//! ```text
//! Mã đơn vị  Mã tiêu chí  Tên tiêu chí                  Điểm tối đa  Cách ghi                Giá trị  Mẫu số
//! STC        I            Công tác chỉ đạo, điều hành            20
//! STC        I.1          Chất lượng kế hoạch CCHC năm            5  số điểm, bước 0,25      ░░░░░░░
//! ```
//!
//! Asked is what the agency scores itself: items of the appraiser and of the survey have no row, nor have those that
//! the register exempts it from.

use crate::exact::Exact;
use crate::language::form::how_to_answer;
use crate::model::agency::{Agency, AgencyIndex, Standing};
use crate::model::framework::{Framework, Node};
use crate::model::item::{Item, ItemIndex, ScoredBy};
use crate::model::name::Language;
use crate::model::round::Round;

/// One agency's form.
#[derive(Debug, Clone)]
pub struct Form<'a> {
    /// Whose it is.
    pub agency: &'a Agency,
    /// By which criteria.
    pub framework: &'a Framework,
    /// The round's title.
    pub title: &'a str,
    /// Its language.
    pub language: Language,
    /// In the order of the outline.
    pub rows: Vec<FormRow<'a>>,
}

/// A row of a form.
#[derive(Debug, Clone)]
pub struct FormRow<'a> {
    /// `I.2`
    pub code: &'a str,
    /// In the form's language.
    pub name: &'a str,
    /// The points that a full answer earns.
    pub max: Exact,
    /// What is to be answered; `None` of a heading.
    pub asked: Option<Asked<'a>>,
}

/// What is to be answered.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The item.
    pub item: &'a Item,
    /// How, in words: `số điểm, tối đa 5, bước 0,25`.
    pub how: String,
}

/// A form for every agency that is assessed and asked anything, in the order of the register.
#[must_use]
pub fn forms(round: &Round, language: Language) -> Vec<Form<'_>> {
    let agencies = round.indexed_agencies();
    let assessed = agencies.filter(|(_, agency)| agency.standing != Standing::NotAssessed);
    let forms = assessed.map(|(index, _)| form(round, index, language));
    forms.filter(|form| !form.rows.is_empty()).collect()
}

fn form(round: &Round, index: AgencyIndex, language: Language) -> Form<'_> {
    let (agency, framework) = (round.agency(index), round.framework_of(index));
    let nodes = framework.nodes().filter(|node| {
        let items = framework.items_of(*node);
        items.into_iter().any(|item| is_asked(agency, framework, item))
    });
    Form {
        agency,
        framework,
        title: round.title.in_language(language),
        language,
        rows: nodes.map(|node| row(framework, node, language)).collect(),
    }
}

fn is_asked(agency: &Agency, framework: &Framework, item: ItemIndex) -> bool {
    framework.item(item).scored_by == ScoredBy::Appraised && !agency.exempt_from.contains(&item)
}

fn row(framework: &Framework, node: Node, language: Language) -> FormRow<'_> {
    let asked = match node {
        Node::Item(index) => {
            let item = framework.item(index);
            let how = how_to_answer(item, language);
            Some(Asked { item, how })
        }
        Node::Area(_) | Node::Criterion(..) => None,
    };
    FormRow {
        code: framework.id_of(node),
        name: framework.name_of(node).in_language(language),
        max: framework.max_of(node),
        asked,
    }
}
