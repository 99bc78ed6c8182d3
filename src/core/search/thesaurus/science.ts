/** Science: biology, chemistry, physics. */
export const science = `
experiment, investigation, practical, enquiry, fair test, working scientifically
variable, control variable, independent variable
microscope, magnification, cells
cell, organelle, nucleus, membrane, mitochondria
tissue, organ, organ system
digestion, digestive system, gut, stomach, intestine, enzyme
breathing, respiration, lungs, gas exchange, respiratory system
circulation, heart, blood, circulatory system, blood vessel
skeleton, bone, muscle, joint, movement
teeth, tooth, dental
nervous system, brain, neurone, reflex, synapse
hormone, endocrine, puberty, menstrual cycle
reproduction, reproductive, fertilisation, pregnancy, sex cells, gamete
growing up, life cycle, development, ageing, growth, human development
genetics, inheritance, gene, DNA, chromosome, heredity, genome, allele
genetic engineering, genetic modification, cloning, selective breeding
evolution, natural selection, Darwin, survival of the fittest, adaptation, fossil
adaptation, adapted, adapt, survive
variation, species, differences
classification, classify, sorting, grouping, vertebrate, invertebrate
animal, mammal, bird, fish, reptile, amphibian, creature
minibeast, insect, bug, invertebrate
plant, flower, seed, root, stem, leaf, germination
tree, wood, forest, deciduous, evergreen
photosynthesis, making food, chlorophyll, leaf
pollination, seed dispersal, bees
habitat, home, environment, where animals live, microhabitat
food chain, food web, predator, prey, consumer, producer
ecosystem, ecology, community, abiotic, biotic, biodiversity
carbon cycle, decomposition, decay, water cycle
deforestation, human impact, habitat loss, conservation
disease, pathogen, infection, illness, germs, bacteria, virus, communicable
vaccination, vaccine, immunity, immune system, antibiotic
diet, healthy eating, nutrition, nutrient, food group, balanced diet
drug, alcohol, smoking, tobacco, vaping, substance
homeostasis, body temperature, insulin, diabetes, kidney
atom, proton, neutron, electron, atomic structure, subatomic particle
element, periodic table, group, metal, non metal
compound, molecule, formula, mixture
bonding, ionic, covalent, metallic, chemical bond
particle, particle model, states of matter
states of matter, solid, liquid, gas, change of state
melting, freezing, boiling, evaporation, condensation, change of state
material, property, materials, waterproof, hard, soft, transparent
dissolve, solution, solute, solubility, soluble
separating, filtration, distillation, chromatography, evaporating, sieve
reversible, irreversible, change
acid, alkali, pH, neutralisation, base, indicator, litmus
salt, crystallisation, neutralise
chemical reaction, reaction, react, chemical change, reactant, product
oxidation, oxide, burning, combustion, redox
rusting, corrosion, rust, oxidation, iron
reactivity, reactivity series, displacement, metal
exothermic, endothermic, energy change, temperature change
rate of reaction, catalyst, collision, speed of reaction
electrolysis, electrode, ions
mole, concentration, relative formula mass, quantitative
organic chemistry, hydrocarbon, alkane, alkene, crude oil, polymer
polymer, plastic, monomer
plastic, polymer, recycling
rock, mineral, igneous, sedimentary, metamorphic, soil, geology
atmosphere, air, pollution, greenhouse gas
climate change, global warming, greenhouse effect
energy, energy store, energy transfer, power, fuel
renewable energy, wind power, solar power, fossil fuel, energy resource
heat, temperature, thermal, conduction, convection, insulation, thermal energy
electricity, electric, electrical, circuit, current, voltage
circuit, battery, bulb, switch, series, parallel, component
conductor, insulator, conduct
resistance, resistor, Ohm's law, potential difference
static electricity, charge, electrostatic
mains electricity, plug, national grid, transformer
magnet, magnetism, magnetic, pole, magnetic field
electromagnet, electromagnetism, solenoid, motor, motor effect
electric motor, generator, induction, dynamo
force, push, pull, motion, Newton, contact force
friction, grip, resistance, rough, smooth, surfaces
gravity, weight, mass, falling
speed, velocity, acceleration, distance time graph
momentum, collision, crash, stopping distance
moment, lever, pivot, turning force
pressure, upthrust, floating, sinking
spring, stretch, elastic, extension, Hooke's law
wave, wavelength, frequency, amplitude
sound, noise, vibration, pitch, loud, ear, hearing, volume
light, shadow, reflection, mirror, source of light, refraction
lens, eye, vision, seeing, prism
colour, spectrum, visible light
electromagnetic spectrum, EM spectrum, radiation, microwave, X-ray, infrared, ultraviolet
radioactivity, radioactive, nuclear, decay, alpha, beta, gamma, half life
nuclear power, fission, fusion
space, solar system, planet, Earth, moon, sun, astronomy
day and night, Earth rotation, spin, sunrise
season, winter, summer, spring, autumn
star, universe, galaxy, big bang, red shift
weather, rain, cloud, season
senses, sight, hearing, touch, smell, taste
body, body part, human body
`;
