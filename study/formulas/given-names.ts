/**
 * Given names common where the study recruits, without accents: Italian, English, Portuguese, Romanian, Arabic. Left out are those
 * that a clinical text uses for something else: months (April, June), words (Grace, Mark, Will, Ion, Said), places (Milan, Victoria),
 * stages and instruments (Ann Arbor, Max).
 */
const written = `
  Adriano Alberto Alessandra Alessandro Alessia Alessio Alice Andrea Angela Angelo Anna Annalisa Antonella Antonio Arianna Aurora
  Barbara Beatrice Benedetta Camilla Carla Carlo Caterina Chiara Claudia Claudio Cristiano Cristina Daniela Daniele Davide Diego
  Edoardo Eleonora Elena Elisa Elisabetta Emanuele Emma Enrico Fabio Federica Federico Filippo Francesca Francesco Gabriele Giacomo
  Ginevra Gioia Giorgia Giorgio Giovanna Giovanni Giulia Giulio Giuseppe Greta Ilaria Irene Jacopo Laura Leonardo Lorenzo Luca Lucia
  Ludovica Luigi Luisa Manuela Marco Margherita Mario Marta Martina Matilde Matteo Mattia Michela Michele Monica Nicola Nicole Nicolo
  Noemi Paola Paolo Patrizia Pietro Raffaele Rebecca Riccardo Roberta Roberto Salvatore Samuele Sara Serena Silvia Simona Simone
  Sofia Stefania Stefano Teresa Tommaso Valentina Valeria Vincenzo

  Adam Alexander Alexandra Amy Andrew Anthony Benjamin Brian Charles Charlotte Daniel David Edward Elizabeth Emily Emma George Hannah
  Harry Henry Isabella Jack James Jane Jennifer Jessica John Joseph Joshua Karen Kate Kevin Linda Lucy Mary Matthew Michael Nicholas
  Olivia Oliver Patricia Patrick Paul Peter Rachel Richard Robert Ryan Samuel Sarah Simon Sophie Steven Susan Thomas William

  Afonso Ana Beatriz Bruno Carlos Carolina Catarina Diogo Duarte Fernanda Fernando Francisca Francisco Goncalo Guilherme Henrique Ines
  Joana Joao Jose Leonor Luis Madalena Manuel Margarida Maria Mariana Miguel Nuno Paulo Pedro Rafael Ricardo Rita Rodrigo Rui Tiago
  Tomas

  Adina Adrian Alexandru Alina Andreea Andrei Bogdan Catalin Cristian Denisa Elena Florin Gabriela Gheorghe Ioana Ionut Maria Mihaela
  Mihai Nicolae Radu Raluca Razvan Roxana Stefan Vasile Vlad

  Abdullah Ahmad Ahmed Aisha Ali Amina Amine Bilal Fatima Hamza Hassan Hussein Ibrahim Karim Khadija Khaled Layla Leila Mariam Maryam
  Mohamed Mohammad Mohammed Muhammad Mustafa Nadia Omar Rachid Rania Salma Samira Yasmin Youssef Yusuf Zahra Zainab
`;

const givenNames = new Set(written.toLowerCase().split(/\s+/).filter(Boolean));

/** Those that are abbreviations or assays when written in capitals: antinuclear antibodies, ELISA, acute lung injury. */
const abbreviations: readonly string[] = ['ana', 'ali', 'elisa'];

/** Whether a word without accents is a given name, whatever its case; in capitals alone, when it is not an abbreviation too. */
export function isGivenName(word: string): boolean {
  const lower = word.toLowerCase();
  return givenNames.has(lower) && !(word === word.toUpperCase() && abbreviations.includes(lower));
}

/** How many names the table holds. */
export const givenNameCount = givenNames.size;
