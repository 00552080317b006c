//! From attributions and relays to nodes and edges.

use super::{
    GraphArticle, GraphEdge, GraphNode, GraphPlace, GraphView, MOST_ARTICLES, MOST_NODES,
    circles::in_circles,
    read::{Found, Party, Position, Said},
};
use crate::{
    id::{ArticleId, AttributionId, ClaimId, SourceId},
    source::SourceRef,
    vocabulary::{HopBasis, SourceKind, Stance},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashSet},
};

/// A source is one node, wherever it speaks; somebody unnamed is one for each attribution, as nobody knows whether it is the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Source(SourceId),
    Nobody(AttributionId),
}

#[derive(Default)]
struct Way<'f> {
    attributions: BTreeSet<AttributionId>,
    articles: BTreeMap<ArticleId, &'f str>,
    stances: BTreeSet<Stance>,
    bases: BTreeSet<HopBasis>,
}

struct Place {
    node: GraphNode,
    articles: BTreeSet<ArticleId>,
    stances: BTreeSet<Stance>,
}

#[derive(Default)]
struct Building<'f> {
    places: BTreeMap<Key, Place>,
    ways: BTreeMap<(Key, Key), Way<'f>>,
}

pub(super) fn view(found: &Found) -> GraphView {
    let mut building = Building::default();
    let relayed = relayed(found);
    for (id, said) in &found.said {
        building.place(*id, said, &relayed);
    }
    for relay in &found.relays {
        let (Some(inner), Some(outer)) = (found.said.get(&relay.inner), found.said.get(&relay.outer)) else { continue };
        let to: BTreeSet<Key> = outer.positions.iter().map(|p| key(relay.outer, outer, p)).collect();
        for to in to {
            building.way(relay.inner, inner, to, relay.basis, outer.article.as_ref());
        }
    }
    for (id, said) in found.said.iter().filter(|(_, said)| said.outermost) {
        if let Some(outlet) = &said.outlet {
            building.way(*id, said, Key::Source(outlet.id), HopBasis::Text, said.article.as_ref());
        }
    }
    building.finished()
}

/// On which claims each attribution relays another that bears on the same.
fn relayed(found: &Found) -> HashSet<(AttributionId, Option<ClaimId>)> {
    let claims = |id| found.said.get(id).into_iter().flat_map(|said| said.positions.iter().map(|p| p.claim));
    found.relays.iter().flat_map(|relay| claims(&relay.inner).map(|claim| (relay.outer, claim))).collect()
}

/// In its own voice an article speaks for its outlet.
fn key(id: AttributionId, said: &Said, position: &Position) -> Key {
    match (&position.party, &said.outlet) {
        (Some(party), _) => Key::Source(party.id),
        (None, Some(outlet)) if said.own_voice => Key::Source(outlet.id),
        _ => Key::Nobody(id),
    }
}

fn node(id: String, party: Option<&Party>) -> GraphNode {
    GraphNode {
        id,
        source: party.map(|party| SourceRef { id: party.id, name: party.name.clone() }),
        kind: party.map_or(SourceKind::Unnamed, |party| party.kind),
        protected: party.is_some_and(|party| party.protected),
        origin: false,
        outlet: false,
        own_voice: false,
        stances: vec![],
        articles: 0,
        place: None,
    }
}

fn article((id, title): (&ArticleId, &str)) -> GraphArticle {
    GraphArticle { id: *id, title: title.to_owned() }
}

impl<'f> Building<'f> {
    fn place(&mut self, id: AttributionId, said: &Said, relayed: &HashSet<(AttributionId, Option<ClaimId>)>) {
        let here = said.article.as_ref().map(|(id, title)| (id, title.as_str()));
        for position in &said.positions {
            let place = match (key(id, said, position), &position.party, &said.outlet) {
                (Key::Nobody(id), ..) => self.at(Key::Nobody(id), None),
                (key, Some(party), _) | (key, None, Some(party)) => self.at(key, Some(party)),
                (key, None, None) => self.at(key, None),
            };
            place.articles.extend(here.map(|(id, _)| *id));
            place.stances.insert(position.stance);
            let says = matches!(position.stance, Stance::Asserts | Stance::Confirms | Stance::Suggests);
            place.node.origin |= says && position.meant && !said.own_voice && !relayed.contains(&(id, position.claim));
            if place.node.source.is_none() {
                place.node.own_voice = said.own_voice;
                place.node.place = Some(GraphPlace { attribution: id, article: here.map(article) });
            }
        }
        if let Some(outlet) = &said.outlet {
            let place = self.at(Key::Source(outlet.id), Some(outlet));
            place.node.outlet = true;
            place.articles.extend(here.map(|(id, _)| *id));
        }
    }

    fn at(&mut self, key: Key, party: Option<&Party>) -> &mut Place {
        self.places.entry(key).or_insert_with(|| {
            let id = match key {
                Key::Source(id) => id.to_string(),
                Key::Nobody(id) => id.to_string(),
            };
            Place { node: node(id, party), articles: BTreeSet::new(), stances: BTreeSet::new() }
        })
    }

    /// From everybody who says it; who repeats themselves goes no way.
    fn way(
        &mut self,
        id: AttributionId,
        said: &'f Said,
        to: Key,
        basis: HopBasis,
        article: Option<&'f (ArticleId, String)>,
    ) {
        for position in &said.positions {
            let from = key(id, said, position);
            if from == to {
                continue;
            }
            let way = self.ways.entry((from, to)).or_default();
            way.attributions.insert(id);
            way.articles.extend(article.map(|(id, title)| (*id, title.as_str())));
            way.stances.insert(position.stance);
            way.bases.insert(basis);
        }
    }

    fn finished(self) -> GraphView {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let circles = in_circles(self.ways.keys().copied());
        let mut places: Vec<(Key, Place)> = self.places.into_iter().collect();
        places.sort_by_cached_key(|(key, place)| {
            let name = place.node.source.as_ref().map(|source| source.name.clone());
            (Reverse(place.articles.len()), name.is_none(), name, *key)
        });
        let more = places.len() > MOST_NODES;
        places.truncate(MOST_NODES);
        let shown: BTreeMap<Key, String> = places.iter().map(|(key, place)| (*key, place.node.id.clone())).collect();
        let nodes = places.into_iter().map(|(_, place)| GraphNode {
            articles: number(place.articles.len()),
            stances: place.stances.into_iter().collect(),
            ..place.node
        });
        let edges = self.ways.into_iter().filter_map(|((from, to), way)| {
            Some(GraphEdge {
                from: shown.get(&from)?.clone(),
                to: shown.get(&to)?.clone(),
                attributions: number(way.attributions.len()),
                articles: number(way.articles.len()),
                some_articles: way
                    .articles
                    .iter()
                    .take(MOST_ARTICLES)
                    .map(|(id, title)| article((id, title)))
                    .collect(),
                stances: way.stances.into_iter().collect(),
                bases: way.bases.into_iter().collect(),
                circular: circles.contains(&(from, to)),
            })
        });
        GraphView { nodes: nodes.collect(), edges: edges.collect(), more }
    }
}
