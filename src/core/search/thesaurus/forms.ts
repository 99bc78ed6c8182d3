/** Forms of one word that no rule makes from another: plurals, what Latin and Greek left, and pasts. One line a word; see index.ts for how they are read. */
export const forms = `
child, children
woman, women
man, men
person, people
foot, feet
mouse, mice
goose, geese
leaf, leaves
loaf, loaves
wolf, wolves
knife, knives
life, lives
shelf, shelves
thief, thieves
calf, calves
vertex, vertices
axis, axes
radius, radii
index, indices
matrix, matrices
formula, formulae
analysis, analyses
hypothesis, hypotheses
crisis, crises
criterion, criteria
phenomenon, phenomena
bacterium, bacteria
fungus, fungi
nucleus, nuclei
stimulus, stimuli
medium, media
datum, data
teach, taught
learn, learnt
write, wrote, written
speak, spoke, spoken
think, thought
know, knew, known
grow, grew, grown
draw, drew, drawn
build, built
choose, chose, chosen
begin, began, begun
sing, sang, sung
swim, swam, swum
throw, threw, thrown
catch, caught
fight, fought
tell, told
`;
