import type { Convention } from "../../../src/model/vocabulary.js";
import { plainCapitals } from "./plain-capitals.js";

/**
 * Common Spanish names that carry a mark and that the census table of surnames, the source of the
 * commonest, spells without it.
 */
const SPANISH = `
  Aarón Acuña Adán Adrián Agustín Alarcón Alcalá Alcántar Alcántara Alemán Almazán Álvarez
  Andrés Ángel Ángela Ángeles Aragón Arévalo Argüello Armendáriz Asunción Avilés Báez Bañuelos
  Bárbara Barragán Barrón Bazán Belén Beltrán Benítez Benjamín Bermúdez Bolaños Briceño Briseño
  Calderón Cárdenas Carreón Carrión Castañeda Castañón Castellón César Chacón Chávez Colón
  Concepción Córdoba Córdova Cortés Cristóbal Darío Dávila Débora Díaz Domínguez Durán Efraín
  Elías Encarnación Enríquez Esaú Espíndola Estefanía Estévez Fabián Farías Fátima Félix Fermín
  Fernández Gálvez García Garzón Gastón Gaytán Germán Gerónimo Girón Gómez González Guillén
  Gutiérrez Guzmán Héctor Hernán Hernández Hilarión Ibáñez Inés Isaías Iván Jáquez Jáuregui
  Jazmín Jeremías Jerónimo Jesús Jiménez Joaquín Jonás José Josué Julián Lázaro León López Lucía
  Luján Macías Magaña Malagón María Marín Márquez Marroquín Martín Martínez Matías Medellín
  Mejía Meléndez Méndez Menéndez Millán Míriam Moisés Mónica Monzón Morán Muñiz Muñoz Nájera
  Narváez Nicolás Noé Núñez Ordóñez Óscar Padrón Páez Patiño Peláez Peña Peñaloza Pérez Pía Piña
  Quiñones Quiñónez Ramírez Ramón Raúl Rendón René Rentería Reséndez Reséndiz Rincón Ríos Rocío
  Rodríguez Roldán Román Rosalía Rubén Sáenz Salomón Sánchez Saúl Sebastián Simón Sofía Solís
  Suárez Téllez Teófilo Tobón Tomás Treviño Úrsula Valdés Valentín Vásquez Vázquez Velásquez
  Velázquez Vélez Verástegui Verónica Víctor Villagómez Villaseñor Yáñez Zacarías Zárate Zúñiga`;
const PORTUGUESE = `
  Antônio Araújo Bárbara Brandão Cecília César Cláudio Conceição Fábio Falcão Flávia Gonçalves
  Guimarães Inês Jéssica João José Júlia Júlio Lúcia Luís Magalhães Márcia Márcio Mário Mônica
  Patrícia Sérgio Simão Simões Sônia Vinícius Vitória`;
const MARKED: Partial<Record<Convention, ReadonlyMap<string, string>>> = {
  spanish: byPlainName(SPANISH),
  portuguese: byPlainName(PORTUGUESE),
};

/**
 * A name with its accents: as the vocabulary spells it where it has any, else put back where the
 * name is known to bear them. Names of other conventions come back as they are.
 */
export function withAccents(name: string, convention: Convention): string {
  const marked = MARKED[convention];
  if (marked === undefined || !isAscii(name)) return name;
  if (!name.includes(" ")) return marked.get(plainCapitals(name)) ?? name;
  return name
    .split(" ")
    .map((word) => marked.get(plainCapitals(word)) ?? word)
    .join(" ");
}

function isAscii(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 127) return false;
  return true;
}

function byPlainName(text: string): Map<string, string> {
  const names = text.trim().split(/\s+/);
  return new Map(names.map((name) => [plainCapitals(name), name]));
}
