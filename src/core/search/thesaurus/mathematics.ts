/** Mathematics. */
export const mathematics = `
mathematics, maths, math, numeracy
addition, add, plus, adding, sum, total, altogether, combine
subtraction, subtract, take away, minus, difference, taking away, less
multiplication, multiply, times, product, lots of, groups of
times tables, multiplication tables, multiplication facts, times table
division, divide, sharing, share equally, grouping, quotient, short division, long division, bus stop
array, equal groups, rows and columns
number bonds, number facts, pairs to ten, addition facts
place value, tens and ones, hundreds tens ones, digit value, partition, base ten, dienes, tens frame
partition, split, break apart, part whole, decompose
count, counting, cardinality, subitise, how many
one more, one less, next number
number line, ordering numbers, sequence
estimate, rounding, approximate, approximation
negative number, below zero, directed number, minus number, integer
odd, even, parity
factor, multiple, divisor, HCF, LCM, common factor, prime
prime, prime factor, prime number
square number, squared, power, index, exponent, indices, cube
root, square root, surd
standard form, scientific notation, very large numbers
fraction, half, quarter, third, numerator, denominator, unit fraction
half, halves, halve, halving
quarter, quarters, fourth
equivalent fraction, simplify, cancel down, same value
mixed number, improper fraction, top heavy fraction
decimal, tenth, hundredth, decimal place, point
percentage, percent, per cent, interest, reverse percentage
compound interest, growth and decay, depreciation
ratio, proportion, scale, sharing in a ratio, proportionality
rate, speed, unit rate, compound measure
algebra, algebraic, expression, symbol, letters for numbers
equation, solve, unknown, linear equation, balance, missing number
simultaneous equations, two unknowns
inequality, less than, greater than, more than
expand, brackets, factorise, double brackets
quadratic, parabola, factorising, completing the square
formula, substitute, substitution, rearrange, subject of a formula
function, input output, mapping, function machine
sequence, pattern, nth term, term to term, arithmetic sequence, linear sequence
graph, plot, line graph, axes, coordinates, straight line graph
gradient, slope, steepness, rate of change, steep
intercept, y intercept, equation of a line, y = mx + c
coordinate, quadrant, grid, position
geometry, shape, shapes, properties of shapes
angle, turn, degree, acute, obtuse, reflex, right angle, protractor
parallel, perpendicular, alternate angles, corresponding angles
triangle, isosceles, equilateral, scalene
polygon, pentagon, hexagon, regular polygon
quadrilateral, rectangle, square, parallelogram, trapezium, rhombus, four sided
circle, circumference, diameter, radius, pi, sector, arc
perimeter, distance around, side lengths
area, surface, square units, size of a surface
volume, capacity, cuboid, prism, cubic units
3D shape, solid, cube, pyramid, net, three dimensional
2D shape, flat shape, two dimensional
symmetry, reflection, mirror, line of symmetry
transformation, translation, rotation, reflection, enlargement
enlargement, scale factor, similar, similarity
congruent, identical, same shape
Pythagoras, right angled triangle, hypotenuse
trigonometry, sine, cosine, tangent, sohcahtoa, trig
vector, magnitude and direction
construction, compass, loci, locus, bisector
bearings, compass directions, direction
measure, length, height, ruler, centimetre, metre, unit
mass, weight, weigh, kilogram, gram
capacity, litre, millilitre, liquid measure
time, clock, o'clock, telling the time, analogue, digital, hour, minute
money, coins, pounds, pence, price, change, financial
temperature, degrees, thermometer
statistics, data, data handling, charts
bar chart, pictogram, tally, table, bar graph, block graph
pie chart, proportional chart
average, mean, median, mode, range
mean, average, frequency table
frequency, how often, grouped, histogram, cumulative frequency
scatter graph, correlation, line of best fit
box plot, quartile, interquartile range, spread
probability, chance, likelihood, likely, outcome, tree diagram
Venn diagram, set, union, intersection
reasoning, proof, prove, problem solving, explain why, conjecture
word problem, story problem, context, problem
bar model, representation, concrete pictorial abstract, CPA, manipulatives
mental arithmetic, mental calculation, fluency, arithmetic
calculate, work out, find, calculation
column addition, column subtraction, written method, formal method, column method
differentiate, calculus, derivative, integration
logarithm, exponential
`;
